package org.havendesk.samples;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havendesk.people.Contact;
import org.havendesk.tickets.EarlierTicket;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * One ticket of the file.
 *
 * @param customer the name under which the file describes them
 * @param assignee a colleague's login
 */
record SampleTicket(
    String customer,
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
   * @param ago how long before the first start
   * @param by login of the colleague who wrote it; empty for the customer
   */
  record Words(Duration ago, MessageKind kind, Optional<String> by, String text) {}

  EarlierTicket before(Instant now, Contact who) {
    return new EarlierTicket(
        who,
        subject,
        channel,
        status,
        priority,
        assignee,
        tags == null ? Set.of() : tags,
        said.stream()
            .map(w -> new EarlierTicket.Words(w.kind(), w.by(), w.text(), now.minus(w.ago())))
            .toList());
  }
}
