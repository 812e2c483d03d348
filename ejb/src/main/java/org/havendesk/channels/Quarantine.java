package org.havendesk.channels;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.store.QuarantineReason;
import org.havendesk.channels.store.QuarantineState;
import org.havendesk.channels.store.QuarantinedMail;
import org.havendesk.channels.store.QuarantinedMails;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Settings;

/** Where a colleague decides on mails that could not be taken in. Nobody reads them here. */
@Stateless
@Guarded
public class Quarantine {

  private static final int MOST_SHOWN = 200;

  @Inject private QuarantinedMails mails;
  @Inject private MailFiling filing;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Mails that wait for a decision, the newest first; not more than 200. */
  @Needs(Permission.QUARANTINE_HANDLE)
  public List<HeldMail> held() {
    return mails.held(MOST_SHOWN).stream().map(Quarantine::view).toList();
  }

  /**
   * Reads a mail once more and files it, whatever number of tickets its sender has opened.
   *
   * @return the number of the ticket that it went to
   * @throws UnreadableMail if it still can't be taken in; it stays where it is
   * @throws NotFound if somebody else has decided meanwhile
   */
  @Needs(Permission.QUARANTINE_HANDLE)
  public long release(UUID id) throws UnreadableMail {
    QuarantinedMail mail = waiting(id);
    if (!view(mail).releasable()) {
      throw new UnreadableMail(mail.reason());
    }
    MailFiling.Filed filed = file(mails.read(id).orElseThrow(() -> new NotFound("mail " + id)));
    decide(mail, QuarantineState.RELEASED);
    evidence.record(
        act("mail.released", mail).about(filed.person()).fact("ticket", filed.ticket()));
    return filed.ticket();
  }

  /**
   * Destroys a mail unread.
   *
   * @throws NotFound if somebody else has decided meanwhile
   */
  @Needs(Permission.QUARANTINE_HANDLE)
  public void discard(UUID id) {
    QuarantinedMail mail = waiting(id);
    decide(mail, QuarantineState.DISCARDED);
    evidence.record(act("mail.discarded", mail));
  }

  private MailFiling.Filed file(byte[] raw) throws UnreadableMail {
    String address = MailAccount.of(settings).map(MailAccount::address).orElse("");
    IncomingMail mail = new MailReader(address).read(raw);
    // Filing is the mail intake's work, whoever set it off.
    try (var scope = caller.as(Caller.system("mail"))) {
      return filing.file(mail);
    } catch (RuntimeException failure) {
      throw new UnreadableMail(QuarantineReason.FAILED, failure);
    }
  }

  private QuarantinedMail waiting(UUID id) {
    return mails
        .lock(id)
        .filter(mail -> mail.state() == QuarantineState.HELD)
        .orElseThrow(() -> new NotFound("mail " + id + " in quarantine"));
  }

  private void decide(QuarantinedMail mail, QuarantineState decision) {
    mail.decide(decision, caller.get().name(), clock.instant());
    mails.destroy(mail.id());
  }

  private Act act(String kind, QuarantinedMail mail) {
    return Act.of(kind)
        .by(caller.get().actor())
        .fact("mail", mail.id())
        .fact("reason", mail.reason());
  }

  private static HeldMail view(QuarantinedMail mail) {
    return new HeldMail(mail.id(), mail.reason(), mail.receivedAt(), mail.person().isPresent());
  }
}
