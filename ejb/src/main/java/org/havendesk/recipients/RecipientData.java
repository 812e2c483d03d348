package org.havendesk.recipients;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.havendesk.recipients.store.Recipient;
import org.havendesk.recipients.store.RecipientNotice;
import org.havendesk.recipients.store.RecipientNotices;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;

/**
 * What recipients were told about a person. An erasure takes away the link to the person; what a
 * recipient is still to be told stays sealed with a key of its own until it has heard, or is given
 * up.
 */
@ApplicationScoped
public class RecipientData implements PersonalDataHolder {

  @Inject private Recipients recipients;
  @Inject private RecipientNotices notices;

  @Override
  public String section() {
    return "recipients";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    var told = notices.about(person).stream().map(this::fields).toList();
    if (!told.isEmpty()) {
      sink.records("told", told);
    }
  }

  private Map<String, Object> fields(RecipientNotice notice) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("recipient", recipients.find(notice.recipient()).map(Recipient::name).orElse(""));
    fields.put("request", notice.request().toString());
    fields.put("right", notice.type());
    fields.put("status", notice.state().name().toLowerCase(Locale.ROOT));
    fields.put("createdAt", notice.createdAt());
    notice.payload().ifPresent(text -> fields.put("text", text));
    return fields;
  }

  @Override
  public Map<String, Integer> erase(UUID person) {
    int forgotten = notices.forget(person);
    return forgotten == 0 ? Map.of() : Map.of("recipient_notice.person_id", forgotten);
  }
}
