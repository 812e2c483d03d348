package org.havendesk.tickets.store;

import java.util.List;

/** By what a list of tickets is ordered; the number decides between equals. */
public enum TicketOrder {
  /** By the last change. */
  UPDATED("ix_list_updated", "t.updated_at", "t.id"),
  /** By the beginning. */
  CREATED("ix_list_created", "t.created_at", "t.id"),
  /** By number. */
  NUMBER("ix_list_number", "t.id"),
  /** By how soon they should be taken up, then by the last change. */
  PRIORITY("ix_list_urgency", "t.urgency", "t.updated_at", "t.id");

  private final String index;
  private final List<String> columns;

  TicketOrder(String index, String... columns) {
    this.index = index;
    this.columns = List.of(columns);
  }

  /** The index that has each status's tickets in this order, and all that narrows a list. */
  String index() {
    return index;
  }

  List<String> columns() {
    return columns;
  }
}
