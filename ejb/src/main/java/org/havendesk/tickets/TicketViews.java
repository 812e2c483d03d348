package org.havendesk.tickets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.access.TeamDesk;
import org.havendesk.people.Masking;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.MessageView.AttachmentView;
import org.havendesk.tickets.MessageView.CopyView;
import org.havendesk.tickets.store.Delivery;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.MessageCopies;
import org.havendesk.tickets.store.MessageCopy;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/**
 * Turns tickets into what a caller may see of them. Colleagues see what people wrote with personal
 * data masked, and so do partners who may not read it; the system's own work sees it as it is.
 */
@Dependent
class TicketViews {

  @Inject private Tickets tickets;
  @Inject private MessageCopies copies;
  @Inject private FieldViews fields;
  @Inject private PeopleDesk people;
  @Inject private TeamDesk teams;
  @Inject private Sight sight;
  @Inject private CurrentCaller caller;

  List<TicketRow> rows(List<Ticket> found) {
    Map<UUID, PersonView> customers =
        people.view(found.stream().map(Ticket::person).collect(Collectors.toSet()));
    Map<UUID, String> names = teams.names();
    Map<Long, List<MessageCopy>> copied =
        copies.in(found.stream().map(Ticket::id).toList()).stream()
            .collect(Collectors.groupingBy(MessageCopy::ticket));
    return found.stream()
        .map(
            ticket ->
                row(
                    ticket,
                    customers.get(ticket.person()),
                    names,
                    isSystem()
                        ? Optional.empty()
                        : Optional.of(veil(ticket, copied.getOrDefault(ticket.id(), List.of())))))
        .toList();
  }

  private boolean isSystem() {
    return caller.get().kind() == Caller.Kind.SYSTEM;
  }

  private boolean isPartner() {
    return caller.get().kind() == Caller.Kind.PARTNER;
  }

  /**
   * The system's own work, and partners, whose unmasked reading leaves evidence where they read.
   */
  private boolean mayReadPlainly() {
    Caller who = caller.get();
    return isSystem()
        || who.kind() == Caller.Kind.PARTNER && who.may(Permission.PERSONAL_DATA_READ);
  }

  /** What masks this ticket's subject and messages. */
  Veil veil(Ticket ticket) {
    return veil(ticket, copies.in(ticket.id()));
  }

  private Veil veil(Ticket ticket, List<MessageCopy> copied) {
    try (var scope = caller.as(Caller.system("tickets"))) {
      List<String> others =
          copied.stream()
              .map(MessageCopy::person)
              .distinct()
              .flatMap(who -> people.identifiersOf(who).name().stream())
              .toList();
      return Veil.over(people.identifiersOf(ticket.person()), others, ticket.language());
    }
  }

  TicketView whole(Ticket ticket) {
    Optional<Veil> veil = veilFor(ticket);
    PersonView customer = people.view(ticket.person());
    List<MessageView> messages =
        tickets.messagesOf(ticket.id()).stream()
            .filter(this::isSaid)
            .map(each -> message(each, veil))
            .toList();
    return new TicketView(
        row(ticket, customer, teams.names(), veil),
        messages,
        fields.of(ticket, veil, isWithheld(customer)));
  }

  /** Only colleagues see an answer that can still be taken back. */
  private boolean isSaid(Message message) {
    return message.delivery() != Delivery.HELD || caller.get().kind() == Caller.Kind.STAFF;
  }

  MessageView message(Ticket ticket, Message message) {
    return message(message, veilFor(ticket));
  }

  /** What the fields of one's own hold. */
  List<TicketFieldView> fields(Ticket ticket) {
    return fields.of(ticket, veilFor(ticket), isWithheld(people.view(ticket.person())));
  }

  private Optional<Veil> veilFor(Ticket ticket) {
    return mayReadPlainly() ? Optional.empty() : Optional.of(veil(ticket));
  }

  private MessageView message(Message message, Optional<Veil> veil) {
    List<AttachmentView> attachments =
        tickets.attachmentsOf(message.id()).stream()
            .map(
                a ->
                    new AttachmentView(
                        a.id(),
                        a.name().map(name -> veil.map(v -> v.text(name)).orElse(name)),
                        a.mediaType(),
                        a.size(),
                        a.contentId()))
            .toList();
    Optional<PersonView> writer = message.writer().map(people::view);
    boolean withheld = writer.filter(this::isWithheld).isPresent();
    Optional<String> said = message.text().filter(any -> !withheld);
    boolean simple =
        message.kind() != MessageKind.INBOUND
            && message.html().filter(MessageMarkdown::isSimple).isPresent()
            && !withheld;
    Optional<String> formatted =
        message
            .html()
            .filter(any -> !withheld)
            .map(html -> simple && !isPartner() ? MessageMarkdown.withoutPictures(html) : html);
    Optional<String> text = said.map(t -> veil.map(v -> v.text(t)).orElse(t));
    Optional<String> html = formatted.map(h -> veil.map(v -> v.html(h)).orElse(h));
    boolean masked = !text.equals(said) || html.filter(h -> h.contains(Masking.DOTS)).isPresent();
    return new MessageView(
        message.id(),
        message.ticket(),
        message.kind(),
        message.author(),
        writer,
        text,
        html,
        simple,
        message.delivery(),
        message.failure(),
        message.createdAt(),
        masked,
        attachments,
        message.kind() == MessageKind.OUTBOUND ? copiesOf(message) : List.of());
  }

  private List<CopyView> copiesOf(Message message) {
    return copies.of(message.id()).stream()
        .map(
            copy ->
                new CopyView(copy.address().map(Masking::email), copy.delivery(), copy.failure()))
        .toList();
  }

  private TicketRow row(
      Ticket ticket, PersonView customer, Map<UUID, String> names, Optional<Veil> veil) {
    return new TicketRow(
        ticket.id(),
        customer,
        ticket
            .subject()
            .filter(any -> !isWithheld(customer))
            .map(subject -> veil.map(v -> v.text(subject)).orElse(subject)),
        ticket.channel(),
        ticket.status(),
        ticket.priority(),
        ticket.assignee(),
        ticket.team().map(names::get),
        ticket.language(),
        ticket.relatedTo().filter(sight::sees),
        ticket.tags(),
        ticket.createdAt(),
        ticket.updatedAt(),
        ticket.version());
  }

  /** Whether the caller may see nothing of what this customer wrote. */
  boolean isWithheld(PersonView customer) {
    return customer.stopped().contains(Use.SHARING) && caller.get().kind() == Caller.Kind.PARTNER;
  }
}
