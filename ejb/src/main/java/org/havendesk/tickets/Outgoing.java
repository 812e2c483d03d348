package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.PeopleDesk;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.store.Attachment;
import org.havendesk.tickets.store.Message;
import org.havendesk.tickets.store.MessageCopies;
import org.havendesk.tickets.store.MessageCopy;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/** Hands replies to the channel that delivers them, each to one instance at a time. */
@Stateless
@Guarded
public class Outgoing {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8));

  @Inject private Tickets tickets;
  @Inject private MessageCopies copies;
  @Inject private PeopleDesk people;
  @Inject private BlindIndex index;
  @Inject private Event<TicketTouched> touched;
  @Inject private Clock clock;

  /**
   * How a channel says that it could not deliver.
   *
   * @param reason without personal data
   * @param permanent whether trying again is useless
   */
  public record Failure(String reason, boolean permanent) {

    /** When to try again after so many attempts before; empty to give up. */
    public Optional<Instant> retryAt(int attemptsBefore, Instant now) {
      boolean over = permanent || attemptsBefore >= PAUSES.size();
      return over ? Optional.empty() : Optional.of(now.plus(PAUSES.get(attemptsBefore)));
    }
  }

  /**
   * Takes the next reply that is due and has it delivered, under a lock, in a transaction of its
   * own.
   *
   * @param mailId makes the Message-ID that a reply carries, from its number
   * @param deliver delivers and returns why it could not, without personal data
   * @return whether there was a reply to deliver
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean deliverNext(
      Function<Long, String> mailId, Function<Dispatch, Optional<Failure>> deliver) {
    Instant now = clock.instant();
    Optional<Message> next = tickets.nextQueued(now);
    next.ifPresent(
        message -> {
          deliver(message, mailId, deliver, now);
          touched.fire(new TicketTouched(message.ticket(), false));
        });
    return next.isPresent();
  }

  private void deliver(
      Message message,
      Function<Long, String> mailId,
      Function<Dispatch, Optional<Failure>> deliver,
      Instant now) {
    Ticket ticket = tickets.find(message.ticket()).orElseThrow();
    Optional<String> to = people.addressOf(ticket.person());
    if (to.isEmpty() || message.text().isEmpty()) {
      message.failed("The customer was erased or has no address.", null);
      return;
    }
    if (message.mailId().isEmpty()) {
      String id = mailId.apply(message.id());
      message.cameAs(id, index.ofMessageId(id));
    }
    deliver
        .apply(dispatch(ticket, message, to.get(), ticket.person(), to.get()))
        .ifPresentOrElse(
            failure ->
                message.failed(
                    failure.reason(), failure.retryAt(message.attempts(), now).orElse(null)),
            message::sent);
  }

  /**
   * The same for the next copy whose answer has left: a mail of its own, with the same headers, so
   * that the links below it are those of whoever gets it.
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean deliverNextCopy(Function<Dispatch, Optional<Failure>> deliver) {
    Instant now = clock.instant();
    Optional<MessageCopy> next = copies.nextQueued(now);
    next.ifPresent(
        copy -> {
          deliver(copy, deliver, now);
          touched.fire(new TicketTouched(copy.ticket(), false));
        });
    return next.isPresent();
  }

  private void deliver(
      MessageCopy copy, Function<Dispatch, Optional<Failure>> deliver, Instant now) {
    Message message = tickets.findMessage(copy.message()).orElseThrow();
    Ticket ticket = tickets.find(copy.ticket()).orElseThrow();
    Optional<String> to = people.addressOf(ticket.person());
    if (copy.address().isEmpty() || to.isEmpty() || message.text().isEmpty()) {
      copy.failed("One of the two was erased.", null);
      return;
    }
    deliver
        .apply(dispatch(ticket, message, to.get(), copy.person(), copy.address().get()))
        .ifPresentOrElse(
            failure ->
                copy.failed(failure.reason(), failure.retryAt(copy.attempts(), now).orElse(null)),
            copy::sent);
  }

  private static FileContent asItGoes(Attachment file, byte[] content) {
    return new FileContent(file.name().orElse("file"), file.mediaType(), content, file.contentId());
  }

  private Dispatch dispatch(
      Ticket ticket, Message message, String to, UUID recipient, String mailbox) {
    List<String> references =
        tickets.messagesOf(ticket.id()).stream()
            .filter(earlier -> earlier.id() < message.id())
            .flatMap(earlier -> earlier.mailId().stream())
            .toList();
    List<FileContent> files =
        tickets.attachmentsOf(message.id()).stream()
            .flatMap(
                file ->
                    tickets.contentOf(file.id()).map(content -> asItGoes(file, content)).stream())
            .toList();
    return new Dispatch(
        message.id(),
        ticket.id(),
        recipient,
        mailbox,
        to,
        copies.of(message.id()).stream().flatMap(copy -> copy.address().stream()).toList(),
        ticket.language(),
        ticket.subject().orElse(""),
        message.text().orElseThrow(),
        message.html(),
        message.mailId(),
        references,
        files,
        message.attempts());
  }
}
