package org.havendesk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.people.Contact;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * A ticket as it was in another system.
 *
 * @param assignee login of the colleague who had it
 * @param messages at least one, in the order of time
 */
public record PastTicket(
    Contact customer,
    String subject,
    Channel channel,
    TicketStatus status,
    Priority priority,
    Set<String> tags,
    Optional<String> assignee,
    Instant createdAt,
    Instant updatedAt,
    List<PastMessage> messages) {

  /** Only what was said after this moment. */
  public List<PastMessage> messagesAfter(Instant moment) {
    return messages.stream().filter(message -> message.at().isAfter(moment)).toList();
  }

  /** When the last was said. */
  public Instant lastAt() {
    return messages.get(messages.size() - 1).at();
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "PastTicket[…]";
  }
}
