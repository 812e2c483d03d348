package org.havendesk.channels.store;

/** What became of a mail that came in. */
public enum MailOutcome {
  /** It opened a ticket. */
  TICKET,
  /** It was added to a ticket. */
  MESSAGE,
  /** The same mail had been taken in before. */
  DUPLICATE,
  /** It lies in quarantine. */
  QUARANTINED,
  /** Its header lies in quarantine; it stays in the mailbox until somebody has decided on it. */
  LEFT
}
