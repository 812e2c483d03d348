package org.havendesk.tickets.store;

/** Who speaks to whom in a message. */
public enum MessageKind {
  /** The customer to us. */
  INBOUND,
  /** We to the customer. */
  OUTBOUND,
  /** Among ourselves; the customer never gets it. */
  NOTE
}
