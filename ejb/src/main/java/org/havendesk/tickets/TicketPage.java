package org.havendesk.tickets;

import java.util.List;
import java.util.Optional;
import org.havendesk.tickets.store.ListPlace;

/**
 * A page of a list.
 *
 * @param before the place of its first ticket, if there are tickets before it
 * @param after the place of its last ticket, if there are tickets behind it
 */
public record TicketPage(
    List<TicketRow> rows, Optional<ListPlace> before, Optional<ListPlace> after) {}
