package org.havendesk.channels;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.store.MailOutcome;
import org.havendesk.channels.store.MailPlace;
import org.havendesk.channels.store.QuarantineReason;
import org.havendesk.channels.store.QuarantinedMails;
import org.havendesk.channels.store.ReceivedMail;
import org.havendesk.channels.store.ReceivedMails;
import org.havendesk.people.PeopleDesk;
import org.havendesk.sealing.store.BlindIndex;

/**
 * Takes in one mail at a time, each in a transaction of its own together with the proof that it was
 * taken in.
 */
@Stateless
@Guarded
public class MailRoom {

  /** How many tickets one sender's mails may open within an hour; more are a loop or a flood. */
  static final int MOST_TICKETS = 20;

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject private ReceivedMails received;
  @Inject private QuarantinedMails quarantined;
  @Inject private MailFiling filing;
  @Inject private PeopleDesk people;
  @Inject private BlindIndex index;
  @Inject private Clock clock;

  /** Whether the mail in this place was taken in before. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean knows(MailPlace place) {
    return received.has(place);
  }

  /**
   * Makes a ticket or a message of a mail. The second copy of a mail is only noted.
   *
   * @throws UnreadableMail if it must go to quarantine
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public MailOutcome takeIn(MailPlace place, IncomingMail mail) throws UnreadableMail {
    Instant now = clock.instant();
    byte[] fingerprint = fingerprint(mail);
    if (received.hasFingerprint(place.mailbox(), fingerprint)) {
      received.add(new ReceivedMail(place, MailOutcome.DUPLICATE, now));
      return MailOutcome.DUPLICATE;
    }
    if (mail.isOwn()) {
      throw new UnreadableMail(QuarantineReason.OWN_MAIL);
    }
    if (isFlood(mail, now)) {
      throw new UnreadableMail(QuarantineReason.TOO_MANY);
    }
    MailFiling.Filed filed = filing.file(mail);
    MailOutcome outcome = filed.opened() ? MailOutcome.TICKET : MailOutcome.MESSAGE;
    received.add(
        new ReceivedMail(place, outcome, now)
            .recognisedBy(fingerprint)
            .filedFor(filed.person(), filed.ticket()));
    return outcome;
  }

  /**
   * Puts a mail into quarantine as it came.
   *
   * @param from the sender's address, if it could be read
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void hold(MailPlace place, byte[] raw, QuarantineReason reason, Optional<String> from) {
    Instant now = clock.instant();
    UUID person = from.flatMap(people::findByEmail).orElse(null);
    quarantined.add(place.mailbox(), reason, person, raw, now);
    received.add(new ReceivedMail(place, MailOutcome.QUARANTINED, now));
  }

  /**
   * Puts the header of a mail into quarantine that is too large to be fetched. The mail itself
   * stays in the mailbox until somebody has decided.
   *
   * @param from the sender's address, if it could be read
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void leave(MailPlace place, byte[] header, Optional<String> from) {
    Instant now = clock.instant();
    UUID person = from.flatMap(people::findByEmail).orElse(null);
    UUID held =
        quarantined.add(place.mailbox(), QuarantineReason.TOO_LARGE, person, header, now).id();
    received.add(new ReceivedMail(place, MailOutcome.LEFT, now).heldAs(held));
  }

  /** Whether the mail in this place must stay in the mailbox, since only its header is kept. */
  @Needs(Permission.SYSTEM_WORK)
  public boolean isLeft(MailPlace place) {
    return received.isLeft(place);
  }

  private boolean isFlood(IncomingMail mail, Instant now) {
    return people
        .findByEmail(mail.from())
        .map(sender -> received.countTickets(sender, now.minus(HOUR)) >= MOST_TICKETS)
        .orElse(false);
  }

  /** Some senders give many mails the same Message-ID, or none: the words decide with it. */
  private byte[] fingerprint(IncomingMail mail) {
    String parts =
        String.join(
            "\0",
            mail.messageId().orElse(""),
            BlindIndex.normalisedEmail(mail.from()),
            mail.subject(),
            mail.text());
    return index.hash("mail", parts);
  }
}
