package org.havendesk.agents;

import jakarta.ejb.ApplicationException;

/** A call is not answered with a status but with an error (3.06); never quotes what was sent. */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final boolean fatal;

  private Refused(int code, String message, boolean fatal) {
    super(message);
    this.code = code;
    this.fatal = fatal;
  }

  /** What was sent is wrong in itself. */
  static Refused malformed(String message) {
    return new Refused(400, message, false);
  }

  /** It is unknown who asks. */
  static Refused unknown() {
    return new Refused(401, "Present the token that POST /v1/agent/{id} gave.", false);
  }

  /** Who asks may not. */
  static Refused forbidden(String message) {
    return new Refused(403, message, false);
  }

  /** It came too late to be used. */
  static Refused expired() {
    return new Refused(403, "The message expired before it came: see expires-at.", true);
  }

  /** What is asked for can't be done any more. */
  static Refused tooLate(String message) {
    return new Refused(409, message, false);
  }

  /** The HTTP status. */
  public int code() {
    return code;
  }

  /** Whether the same request will never be taken in. */
  public boolean fatal() {
    return fatal;
  }
}
