package org.havendesk.tickets.store;

/** How a customer reached us. */
public enum Channel {
  /** Electronic mail. */
  MAIL,
  /** A web form or a partner's system. */
  WEB,
  /** The chat widget. */
  CHAT,
  /** A telephone call. */
  PHONE,
  /** A social network. */
  SOCIAL
}
