package org.havendesk.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.havendesk.channels.store.MailPlace;
import org.havendesk.channels.store.QuarantineReason;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.RefusedFile;

/** Goes once through the mails that wait. What can't be taken in is held; nothing blocks. */
@ApplicationScoped
public class MailRound {

  private static final Logger LOG = System.getLogger(MailRound.class.getName());

  @Inject private MailRoom room;

  /**
   * Takes in what waits. Each mail is committed before it is flagged on the server; a crash between
   * the two is noticed by its place the next time. What can't be fetched now holds up no other.
   *
   * @param goOn asked before each mail
   * @throws MessagingException if the connection broke, or some mails could not be fetched
   */
  void takeInAll(ImapInbox inbox, MailAccount account, BooleanSupplier goOn)
      throws MessagingException, IOException {
    int failed = 0;
    for (long uid : inbox.waiting()) {
      if (!goOn.getAsBoolean()) {
        return;
      }
      try {
        takeIn(inbox, uid, account);
      } catch (MessagingException | IOException | RuntimeException e) {
        if (!inbox.isOpen()) {
          throw e;
        }
        LOG.log(Level.WARNING, "Mail {0} waits: {1}", uid, e.getClass().getSimpleName());
        failed++;
      }
    }
    if (failed > 0) {
      throw new MessagingException(failed + " mails could not be fetched");
    }
  }

  private void takeIn(ImapInbox inbox, long uid, MailAccount account)
      throws MessagingException, IOException {
    var place = new MailPlace(account.user(), inbox.validity(), uid);
    if (!room.knows(place)) {
      inbox.read(uid).ifPresent(mail -> takeIn(place, mail, account));
    }
    if (room.isLeft(place)) {
      inbox.leave(uid);
    } else {
      inbox.done(uid);
    }
  }

  private void takeIn(MailPlace place, ImapInbox.Fetched mail, MailAccount account) {
    if (mail.whole()) {
      takeIn(place, mail.raw(), account);
    } else {
      LOG.log(Level.WARNING, "Mail {0} is too large; it stays in the mailbox", place.uid());
      room.leave(place, mail.raw(), sender(mail.raw(), account));
    }
  }

  private static byte[] header(byte[] raw) {
    // ISO 8859-1 keeps every byte as it is.
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    return end < 0 ? new byte[0] : Arrays.copyOf(raw, end + 4);
  }

  private static Optional<String> sender(byte[] header, MailAccount account) {
    try {
      return Optional.of(new MailReader(account.address()).read(header).from());
    } catch (UnreadableMail unknown) {
      return Optional.empty();
    }
  }

  private void takeIn(MailPlace place, byte[] raw, MailAccount account) {
    Optional<String> from = Optional.empty();
    try {
      IncomingMail mail = new MailReader(account.address()).read(raw);
      from = Optional.of(mail.from());
      takeIn(place, mail);
    } catch (UnreadableMail refused) {
      LOG.log(Level.WARNING, "Mail {0} is held: {1}", place.uid(), refused.getMessage());
      if (refused.reason() == QuarantineReason.TOO_LARGE) {
        room.leave(place, header(raw), from);
      } else {
        room.hold(place, raw, refused.reason(), from);
      }
    }
  }

  /** Twice, since the first failure may have been a passing one. */
  private void takeIn(MailPlace place, IncomingMail mail) throws UnreadableMail {
    try {
      room.takeIn(place, mail);
    } catch (RuntimeException first) {
      try {
        if (!room.knows(place)) {
          room.takeIn(place, mail);
        }
      } catch (RuntimeException second) {
        throw new UnreadableMail(reason(second), rootOf(second));
      }
    }
  }

  private static QuarantineReason reason(RuntimeException failure) {
    if (failure instanceof RefusedFile) {
      return QuarantineReason.TOO_LARGE;
    }
    return failure instanceof InvalidInput ? QuarantineReason.MALFORMED : QuarantineReason.FAILED;
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }
}
