package org.havendesk.channels;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.channels.store.OutboxLetter;
import org.havendesk.people.PeopleDesk;
import org.havendesk.platform.Recurring;
import org.havendesk.platform.Settings;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.tickets.Dispatch;
import org.havendesk.tickets.Outgoing;
import org.havendesk.tickets.Outgoing.Failure;

/**
 * Sends what waits, every second on every instance; row locks give each mail to one of them. A
 * crash between the mail server's yes and our commit sends a second copy with the same Message-ID,
 * which mail programs show once; nothing is ever lost.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDelivery {

  private static final int MOST_AT_ONCE = 100;

  @Inject private Outgoing replies;
  @Inject private Postbox letters;
  @Inject private ReplyAddress replyAddress;
  @Inject private MailFooter footer;
  @Inject private TicketLinks ticketLinks;
  @Inject private Event<LetterSent> sent;
  @Inject private PeopleDesk people;
  @Inject private BlindIndex index;
  @Inject private Settings settings;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  private Optional<MailAccount> account;

  @PostConstruct
  void start() {
    account = MailAccount.of(settings).filter(a -> a.smtp().isPresent());
  }

  /** Sends what is due. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void deliver() {
    if (account.isEmpty()) {
      return;
    }
    var smtp = new Smtp(account.get());
    try (var scope = caller.as(Caller.system("mail"))) {
      Recurring.attempt(
          "Sending answers",
          () -> repeat(() -> replies.deliverNext(this::replyId, reply -> send(smtp, reply))));
      Recurring.attempt(
          "Sending copies", () -> repeat(() -> replies.deliverNextCopy(copy -> send(smtp, copy))));
      Recurring.attempt(
          "Sending letters", () -> repeat(() -> letters.deliverNext(letter -> send(smtp, letter))));
    }
  }

  private static void repeat(BooleanSupplier step) {
    int done = 0;
    while (done < MOST_AT_ONCE && step.getAsBoolean()) {
      done++;
    }
  }

  private Optional<Failure> send(Smtp smtp, Dispatch reply) {
    Optional<UUID> known = Optional.of(reply.person());
    // Whoever follows it acts as the customer: it goes to nobody else.
    Optional<URI> own =
        reply.isCopy() ? Optional.empty() : Optional.of(ticketLinks.of(reply.ticket()));
    return post(
        smtp,
        known,
        new OutgoingMail(
            reply.mailbox(),
            reply.to(),
            reply.copied(),
            subject(reply),
            reply.text(),
            reply.html(),
            reply.mailId().orElseGet(() -> replyId(reply.message())),
            Optional.of(replyAddress.of(reply.ticket(), account.orElseThrow().address())),
            reply.references(),
            reply.language(),
            footer.links(known, reply.language(), own),
            reply.files(),
            false));
  }

  private Optional<Failure> send(Smtp smtp, OutboxLetter letter) {
    Optional<UUID> known =
        Optional.of(letter.person()).filter(p -> people.addressOf(p).isPresent());
    Optional<String> language =
        letter.language().or(() -> known.flatMap(p -> people.view(p).language()));
    return post(
        smtp,
        known,
        new OutgoingMail(
            letter.recipient().orElseThrow(),
            letter.recipient().orElseThrow(),
            List.of(),
            letter.subject().orElseThrow(),
            letter.text().orElseThrow(),
            letter.html(),
            messageId("letter", letter.id().toString()),
            Optional.empty(),
            List.of(),
            language,
            footer.links(known, language),
            List.of(),
            true));
  }

  /** Sends a mail; that somebody we know has got one is told at once, in the same transaction. */
  private Optional<Failure> post(Smtp smtp, Optional<UUID> known, OutgoingMail mail) {
    Optional<Failure> failure = smtp.send(mail, clock.instant());
    if (failure.isEmpty()) {
      known.ifPresent(person -> sent.fire(new LetterSent(person, mail.language())));
    }
    return failure;
  }

  private static String subject(Dispatch reply) {
    boolean answers = !reply.references().isEmpty();
    boolean marked = reply.subject().regionMatches(true, 0, "re:", 0, 3);
    return answers && !marked ? "Re: " + reply.subject() : reply.subject();
  }

  private String replyId(Long message) {
    return messageId("reply", Long.toString(message));
  }

  /** The same each time, and not to be guessed by those who did not get the mail. */
  private String messageId(String kind, String id) {
    byte[] hash = index.hash("outgoing-" + kind, id);
    String address = account.orElseThrow().address();
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return "<" + HexFormat.of().formatHex(hash, 0, 16) + "@" + domain + ">";
  }
}
