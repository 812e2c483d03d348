package org.havendesk.tickets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.MessageView.AttachmentView;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/** Turns tickets into what a caller may see of them. */
@Dependent
class TicketViews {

  @Inject private Tickets tickets;
  @Inject private PeopleDesk people;
  @Inject private CurrentCaller caller;

  List<TicketRow> rows(List<Ticket> found) {
    Map<UUID, PersonView> seen = new HashMap<>();
    return found.stream()
        .map(ticket -> row(ticket, seen.computeIfAbsent(ticket.person(), people::view)))
        .toList();
  }

  TicketView whole(Ticket ticket) {
    List<MessageView> messages =
        tickets.messagesOf(ticket.id()).stream().map(this::message).toList();
    return new TicketView(row(ticket, people.view(ticket.person())), messages);
  }

  MessageView message(Message message) {
    List<AttachmentView> attachments =
        tickets.attachmentsOf(message.id()).stream()
            .map(a -> new AttachmentView(a.id(), a.name(), a.mediaType(), a.size(), a.contentId()))
            .toList();
    return new MessageView(
        message.id(),
        message.ticket(),
        message.kind(),
        message.author(),
        message.text(),
        message.html(),
        message.delivery(),
        message.failure(),
        message.createdAt(),
        attachments);
  }

  private TicketRow row(Ticket ticket, PersonView customer) {
    return new TicketRow(
        ticket.id(),
        customer,
        ticket.subject().filter(any -> !isWithheld(customer)),
        ticket.channel(),
        ticket.status(),
        ticket.priority(),
        ticket.assignee(),
        ticket.language(),
        ticket.relatedTo(),
        ticket.tags(),
        ticket.createdAt(),
        ticket.updatedAt(),
        ticket.version());
  }

  private boolean isWithheld(PersonView customer) {
    return customer.stopped().contains(Use.SHARING) && caller.get().kind() == Caller.Kind.PARTNER;
  }
}
