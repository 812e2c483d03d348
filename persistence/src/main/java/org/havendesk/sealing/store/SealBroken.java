package org.havendesk.sealing.store;

/** A sealed value was changed, or lies in a place for which it was not sealed. */
public class SealBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong, never what the value was. */
  public SealBroken(String message) {
    super(message);
  }

  /** Says what is wrong, never what the value was. */
  public SealBroken(String message, Throwable cause) {
    super(message, cause);
  }
}
