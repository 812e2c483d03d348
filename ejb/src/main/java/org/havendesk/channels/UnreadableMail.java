package org.havendesk.channels;

import jakarta.ejb.ApplicationException;
import org.havendesk.channels.store.QuarantineReason;

/**
 * A mail that can't become a ticket. It carries no cause and no text of the mail, so that no log
 * line ever holds personal data.
 */
@ApplicationException(rollback = true)
public class UnreadableMail extends Exception {

  private static final long serialVersionUID = 1L;

  private final QuarantineReason reason;

  /** Names the reason. */
  public UnreadableMail(QuarantineReason reason) {
    super("The mail can't be taken in: " + reason);
    this.reason = reason;
  }

  /** Names the reason and, for who has to find the fault, the kind of what went wrong. */
  public UnreadableMail(QuarantineReason reason, Throwable why) {
    super("The mail can't be taken in: " + reason + ", " + why.getClass().getSimpleName());
    this.reason = reason;
  }

  /** Why it goes to quarantine. */
  public QuarantineReason reason() {
    return reason;
  }
}
