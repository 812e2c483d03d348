package org.havendesk.platform;

import jakarta.ejb.ApplicationException;

/** There is no such thing, or the caller may not know of it. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the thing. */
  public NotFound(String what) {
    super("There is no " + what + ".");
  }
}
