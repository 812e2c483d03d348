package org.havendesk.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.channels.store.Outbox;
import org.havendesk.channels.store.QuarantineState;
import org.havendesk.channels.store.QuarantinedMail;
import org.havendesk.channels.store.QuarantinedMails;
import org.havendesk.channels.store.ReceivedMails;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;

/** A person's mails that lie in quarantine, and by what their other mails are recognised. */
@ApplicationScoped
public class MailData implements PersonalDataHolder {

  @Inject private Outbox outbox;
  @Inject private QuarantinedMails quarantined;
  @Inject private ReceivedMails received;
  @Inject private Clock clock;

  @Override
  public String section() {
    return "mail";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    List<Map<String, Object>> held =
        quarantined.heldOf(person).stream().map(mail -> exported(mail, sink)).toList();
    if (!held.isEmpty()) {
      sink.records("quarantine", held);
    }
  }

  private Map<String, Object> exported(QuarantinedMail mail, ExportSink sink) {
    byte[] raw = quarantined.read(mail.id()).orElse(new byte[0]);
    return Map.of(
        "receivedAt", mail.receivedAt(),
        "reason", mail.reason().name(),
        "file", sink.file("mail.eml", "message/rfc822", raw));
  }

  @Override
  public Map<String, Integer> erase(UUID person) {
    List<QuarantinedMail> held = quarantined.heldOf(person);
    for (QuarantinedMail mail : held) {
      mail.decide(QuarantineState.DISCARDED, "system:erasure", clock.instant());
      quarantined.destroy(mail.id());
    }
    return Map.of(
        "outbox_letter", outbox.removeOf(person),
        "quarantined_mail", held.size(),
        "received_mail.fingerprint", received.removeFingerprints(person));
  }
}
