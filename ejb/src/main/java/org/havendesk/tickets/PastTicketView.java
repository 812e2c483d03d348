package org.havendesk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/** What would become of a ticket of another system, with personal data masked. */
public record PastTicketView(
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone,
    String subject,
    Channel channel,
    TicketStatus status,
    Priority priority,
    Set<String> tags,
    Optional<String> assignee,
    Instant createdAt,
    List<Said> messages) {

  /** One thing that was said. */
  public record Said(MessageKind kind, String text, Instant at) {}
}
