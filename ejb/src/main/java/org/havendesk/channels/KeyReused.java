package org.havendesk.channels;

import jakarta.ejb.ApplicationException;

/** An Idempotency-Key can't be used for this call. */
@ApplicationException(rollback = true)
public class KeyReused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Reason {
    /** It came with another request before. */
    OTHER_REQUEST("This Idempotency-Key came with another request before. Use a new one."),
    /** The same call is being answered right now. */
    BUSY("The same call is being answered right now. Try again in a moment.");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }

  private final Reason reason;

  /** Refuses for this reason. */
  public KeyReused(Reason reason) {
    super(reason.sentence);
    this.reason = reason;
  }

  /** Why it is refused. */
  public Reason reason() {
    return reason;
  }
}
