package org.havendesk.tickets.store;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What tickets to look for; an empty part does not narrow.
 *
 * @param statuses any of these; empty for all
 * @param unassigned only those that nobody has
 */
public record TicketSearch(
    Set<TicketStatus> statuses,
    Optional<Priority> priority,
    Optional<String> assignee,
    boolean unassigned,
    Optional<String> tag,
    Optional<UUID> person,
    Optional<Long> id) {

  /** All tickets of one person. */
  public static TicketSearch of(UUID person) {
    return new TicketSearch(
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.of(person),
        Optional.empty());
  }
}
