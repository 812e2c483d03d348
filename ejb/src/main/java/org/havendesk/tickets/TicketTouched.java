package org.havendesk.tickets;

import java.util.Set;

/**
 * Something about a ticket is new; told in the transaction that makes it so.
 *
 * @param typing whether only a colleague's draft has changed
 * @param what happened, as far as anybody can act on it
 */
public record TicketTouched(long ticket, boolean typing, Set<Happening> what) {

  /** Copies what it is given. */
  public TicketTouched {
    what = Set.copyOf(what);
  }

  /** Nothing that anybody acts on. */
  public TicketTouched(long ticket, boolean typing) {
    this(ticket, typing, Set.of());
  }
}
