package org.havendesk.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.havendesk.consent.store.ConsentLedger;
import org.havendesk.consent.store.NoticesTold;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;

/**
 * The person's choices: exported with how they came; erased, for what nobody may use needs no yes.
 */
@ApplicationScoped
public class ConsentData implements PersonalDataHolder {

  @Inject private ConsentLedger ledger;
  @Inject private NoticesTold told;

  @Override
  public String section() {
    return "consents";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    sink.records(
        "choices",
        ledger.of(person).stream().map(ChoiceView::of).map(ConsentData::fields).toList());
    sink.records("notices", told.of(person).stream().map(ConsentData::fields).toList());
  }

  @Override
  public Map<String, Integer> erase(UUID person) {
    Map<String, Integer> removed = new LinkedHashMap<>();
    removed.put("consent_entry", ledger.removeOf(person));
    removed.put("notice_told", told.removeOf(person));
    removed.values().removeIf(count -> count == 0);
    return removed;
  }

  private static Map<String, Object> fields(NoticesTold.Told told) {
    return Map.of("notice", told.notice().toString(), "at", told.at());
  }

  private static Map<String, Object> fields(ChoiceView view) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("purpose", view.purpose());
    view.channel().ifPresent(channel -> fields.put("channel", channel));
    fields.put("choice", view.act());
    fields.put("at", view.at());
    fields.put("source", view.source());
    fields.put("by", view.givenBy());
    view.notice().ifPresent(notice -> fields.put("notice", notice.toString()));
    return fields;
  }
}
