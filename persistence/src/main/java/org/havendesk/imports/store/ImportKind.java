package org.havendesk.imports.store;

/** What another system's file is. */
public enum ImportKind {
  /** Zendesk's export of tickets, as JSON. */
  ZENDESK,
  /** Freshdesk's tickets with their conversations, as JSON. */
  FRESHDESK,
  /** Zammad's tickets with their articles, as JSON. */
  ZAMMAD,
  /** A table with one ticket in each row (RFC 4180). */
  CSV,
  /** Mails one after the other (RFC 4155). */
  MBOX
}
