package org.havendesk.platform;

import jakarta.ejb.ApplicationException;

/** Too many requests named the same address lately; they may be someone's mischief. */
@ApplicationException(rollback = true)
public class TooManyRequests extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says nothing about the address. */
  public TooManyRequests() {
    super("Too many requests for this address. Try again tomorrow.");
  }
}
