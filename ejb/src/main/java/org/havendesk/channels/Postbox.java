package org.havendesk.channels;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.store.LetterState;
import org.havendesk.channels.store.Outbox;
import org.havendesk.channels.store.OutboxLetter;
import org.havendesk.tickets.Outgoing.Failure;

/** Where other features post letters. They leave after the caller's transaction has committed. */
@Stateless
@Guarded
public class Postbox {

  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * Posts a letter in the caller's transaction: sent if that commits, forgotten if not.
   *
   * @return the letter's id
   */
  @Needs(Permission.SYSTEM_WORK)
  public UUID send(Letter letter) {
    return outbox
        .add(
            new OutboxLetter(
                letter.person(),
                letter.recipient(),
                letter.subject(),
                letter.text(),
                letter.html().orElse(null),
                letter.language().orElse(null),
                clock.instant()))
        .id();
  }

  /** Whether the mail server has taken the letter. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean isDelivered(UUID letter) {
    return outbox.find(letter).map(l -> l.state() == LetterState.SENT).orElse(false);
  }

  /**
   * Takes the next letter that is due and has it delivered, under a lock, in a transaction of its
   * own.
   *
   * @param deliver delivers and returns why it could not, without personal data
   * @return whether there was a letter to deliver
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean deliverNext(Function<OutboxLetter, Optional<Failure>> deliver) {
    Instant now = clock.instant();
    Optional<OutboxLetter> next = outbox.nextQueued(now);
    next.ifPresent(letter -> deliver(letter, deliver, now));
    return next.isPresent();
  }

  private static void deliver(
      OutboxLetter letter, Function<OutboxLetter, Optional<Failure>> deliver, Instant now) {
    if (letter.text().isEmpty() || letter.recipient().isEmpty() || letter.subject().isEmpty()) {
      letter.failed("The recipient was erased.", null);
      return;
    }
    deliver
        .apply(letter)
        .ifPresentOrElse(
            failure ->
                letter.failed(
                    failure.reason(), failure.retryAt(letter.attempts(), now).orElse(null)),
            () -> letter.sent(now));
  }
}
