package org.havendesk.tickets.store;

/** How far a message to the customer has come. */
public enum Delivery {
  /** It goes nowhere: an inbound message, a note, or a channel that shows it at once. */
  NONE,
  /** Written; its writer can still take it back. */
  HELD,
  /** Left, waiting to be sent. */
  QUEUED,
  /** Handed to the mail server. */
  SENT,
  /** Given up after the last attempt. */
  FAILED
}
