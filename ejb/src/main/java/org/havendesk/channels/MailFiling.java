package org.havendesk.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.people.Contact;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.Settings;
import org.havendesk.tickets.CopyDesk;
import org.havendesk.tickets.FileCheck;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.RefusedFile;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.Threads;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.Upload;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.TicketStatus;

/** Puts a mail where it belongs: into the ticket that it answers, or into a new one. */
@ApplicationScoped
public class MailFiling {

  @Inject private TicketDesk desk;
  @Inject private CopyDesk copying;
  @Inject private Threads threads;
  @Inject private PeopleDesk people;
  @Inject private ReplyAddress replyAddress;
  @Inject private FileCheck files;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Where a mail went. */
  public record Filed(UUID person, long ticket, boolean opened) {}

  /** Files a mail in the caller's transaction, as the system. */
  public Filed file(IncomingMail mail) {
    Optional<TicketRow> answered = answeredBy(mail);
    Optional<UUID> sender = people.findByEmail(mail.from());
    // Only their own ticket, or one they were copied into: a stranger who knows a Message-ID must
    // not write into it.
    Optional<TicketRow> own =
        answered
            .filter(ticket -> sender.equals(Optional.of(ticket.customer().id())))
            .filter(ticket -> ticket.status() != TicketStatus.CLOSED && !isLongSolved(ticket));
    if (own.isPresent()) {
      desk.receive(own.get().id(), said(mail));
      return new Filed(own.get().customer().id(), own.get().id(), false);
    }
    Optional<TicketRow> copiedInto =
        answered
            .filter(ticket -> ticket.status() != TicketStatus.CLOSED)
            .filter(ticket -> sender.filter(who -> copying.isIn(ticket.id(), who)).isPresent());
    if (copiedInto.isPresent()) {
      // Once more, as they may tell their name by it.
      UUID writer = people.recognise(Contact.ofMail(mail.from(), mail.fromName()));
      desk.receive(copiedInto.get().id(), writer, said(mail));
      return new Filed(writer, copiedInto.get().id(), false);
    }
    TicketRow opened = desk.open(newTicket(mail, answered.map(TicketRow::id))).ticket();
    return new Filed(opened.customer().id(), opened.id(), true);
  }

  /**
   * Whether an answer begins a new ticket that comes out of this one, rather than opening it again:
   * after {@code havendesk.tickets.reopen-days}, never unless that is set.
   */
  private boolean isLongSolved(TicketRow ticket) {
    return ticket.status() == TicketStatus.SOLVED
        && settings
            .find("tickets.reopen-days")
            .map(days -> ticket.updatedAt().plus(Duration.ofDays(Long.parseLong(days))))
            .filter(clock.instant()::isAfter)
            .isPresent();
  }

  private Optional<TicketRow> answeredBy(IncomingMail mail) {
    Optional<Long> named = replyAddress.ticketOf(mail.recipients());
    if (named.isEmpty()) {
      named = mail.references().stream().flatMap(id -> desk.ticketOfMail(id).stream()).findFirst();
    }
    // Nothing leads back to who was erased: a person who writes again is a new one.
    return named
        .map(threads::standsFor)
        .flatMap(desk::row)
        .filter(ticket -> !ticket.customer().erased());
  }

  private NewTicket newTicket(IncomingMail mail, Optional<Long> relatedTo) {
    Contact known = Contact.ofMail(mail.from(), mail.fromName());
    var sender =
        new Contact(
            known.email(),
            known.name(),
            known.phone(),
            known.country(),
            known.region(),
            mail.language());
    return new NewTicket(Channel.MAIL, sender, mail.subject(), said(mail), relatedTo);
  }

  private Said said(IncomingMail mail) {
    List<Upload> accepted = new ArrayList<>();
    var text = new StringBuilder(OwnLinks.without(mail.text()));
    for (Upload upload : mail.uploads()) {
      try {
        files.mediaType(upload);
        accepted.add(upload);
      } catch (RefusedFile refused) {
        text.append("\n\n[A file was refused: ").append(refused.getMessage()).append("]");
      }
    }
    return new Said(
        text.toString(),
        mail.html().map(OwnLinks::without),
        mail.messageId(),
        accepted,
        mail.copied());
  }
}
