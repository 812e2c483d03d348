package org.havendesk.channels.store;

/** What became of a mail in quarantine. */
public enum QuarantineState {
  /** It waits for someone to decide. */
  HELD,
  /** It was read again and became a ticket. */
  RELEASED,
  /** It was destroyed unread. */
  DISCARDED
}
