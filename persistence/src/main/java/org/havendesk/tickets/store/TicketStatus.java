package org.havendesk.tickets.store;

/** Where a ticket stands. */
public enum TicketStatus {
  /** Nobody has answered yet. */
  NEW,
  /** Someone works on it, or the customer wrote again. */
  OPEN,
  /** The customer's answer is awaited. */
  PENDING,
  /** A third party's answer is awaited. */
  ON_HOLD,
  /** Nobody needs to see it before a certain time, or before the customer writes. */
  SNOOZED,
  /** Answered; the customer's next message opens it again. */
  SOLVED,
  /** Done for good; the customer's next message begins a new ticket. */
  CLOSED
}
