package org.havendesk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.people.Contact;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * A conversation that took place before this desk knew of it, with how it stands.
 *
 * @param assignee a colleague's login
 * @param said in order; at least one
 */
public record EarlierTicket(
    Contact customer,
    String subject,
    Channel channel,
    TicketStatus status,
    Priority priority,
    Optional<String> assignee,
    Set<String> tags,
    List<Words> said) {

  /**
   * Something said.
   *
   * @param author a colleague's login; empty for the customer
   */
  public record Words(MessageKind kind, Optional<String> author, String text, Instant at) {}

  /** Needs somebody to have said something. */
  public EarlierTicket {
    said = List.copyOf(said);
    if (said.isEmpty()) {
      throw new IllegalArgumentException("a conversation needs words");
    }
  }

  Instant began() {
    return said.get(0).at();
  }

  Instant ended() {
    return said.get(said.size() - 1).at();
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "EarlierTicket[…]";
  }
}
