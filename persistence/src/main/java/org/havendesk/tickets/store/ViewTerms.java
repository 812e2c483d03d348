package org.havendesk.tickets.store;

import java.util.Optional;
import java.util.Set;

/**
 * What a view asks for, and how it is ordered. Its tickets are counted, so it asks for nothing that
 * changes by itself: for times from one moment to another, not for the last seven days.
 *
 * @param mine only those of whoever looks
 */
public record ViewTerms(
    Set<TicketStatus> statuses,
    Optional<Priority> priority,
    Optional<String> assignee,
    boolean unassigned,
    boolean mine,
    Optional<String> tag,
    TicketTraits traits,
    TicketOrder order,
    boolean ascending) {

  /** As a search by somebody. */
  public TicketSearch search(String viewer) {
    return new TicketSearch(
            statuses,
            priority,
            mine ? Optional.of(viewer) : assignee,
            unassigned,
            tag,
            Optional.empty(),
            Optional.empty())
        .like(traits);
  }
}
