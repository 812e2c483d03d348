package org.havendesk.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
   * the two is noticed by its place the next time.
   *
   * @param goOn asked before each mail
   */
  void takeInAll(ImapInbox inbox, MailAccount account, BooleanSupplier goOn)
      throws MessagingException, IOException {
    for (long uid : inbox.waiting()) {
      if (!goOn.getAsBoolean()) {
        return;
      }
      var place = new MailPlace(account.user(), inbox.validity(), uid);
      Optional<ImapInbox.Fetched> mail = room.knows(place) ? Optional.empty() : inbox.read(uid);
      if (mail.isPresent() && !mail.get().whole()) {
        room.hold(place, mail.get().raw(), QuarantineReason.TOO_LARGE, Optional.empty());
        inbox.leave(uid);
        continue;
      }
      if (mail.isPresent()) {
        takeIn(place, mail.get().raw(), account);
      }
      inbox.done(uid);
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
      room.hold(place, raw, refused.reason(), from);
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
