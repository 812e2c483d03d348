package org.havendesk.tickets;

import java.time.Instant;
import java.util.Optional;
import org.havendesk.tickets.store.News;

/**
 * Something that a colleague should look at.
 *
 * @param author login of the colleague whose doing it is; empty for the customer or the system
 */
public record NewsView(
    News.Kind kind, TicketRow ticket, Optional<String> author, Instant at, boolean read) {}
