package org.havendesk.access;

import jakarta.ejb.ApplicationException;

/** The caller may not do this. */
@ApplicationException(rollback = true)
public class AccessDenied extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what was refused. */
  public AccessDenied(String message) {
    super(message);
  }
}
