package org.havendesk.evidence;

import jakarta.ejb.ApplicationException;

/** A receipt or a log does not hold; the message says where it breaks. */
@ApplicationException(rollback = true)
public class NotVerified extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotVerified(String reason) {
    super(reason);
  }
}
