package org.havendesk.tickets;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.havendesk.people.PersonView;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * A ticket without its messages.
 *
 * @param subject empty once the person is erased
 * @param team the name of the team that has it
 * @param relatedTo the ticket that it came out of, if the caller may see that
 * @param version for optimistic locking: hand it back with a change
 */
public record TicketRow(
    long id,
    PersonView customer,
    Optional<String> subject,
    Channel channel,
    TicketStatus status,
    Priority priority,
    Optional<String> assignee,
    Optional<String> team,
    Optional<String> language,
    Optional<Long> relatedTo,
    Set<String> tags,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "TicketRow[" + id + "]";
  }
}
