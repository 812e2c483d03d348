package org.havendesk.tickets.store;

/** How soon a ticket should be taken up. */
public enum Priority {
  /** When there is time. */
  LOW,
  /** In turn. */
  NORMAL,
  /** Before the others. */
  HIGH,
  /** Now. */
  URGENT
}
