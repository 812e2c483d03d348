package org.havendesk.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.havendesk.satisfaction.store.Survey;
import org.havendesk.satisfaction.store.Surveys;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;

/** What a person was asked and has answered. */
@ApplicationScoped
public class SatisfactionData implements PersonalDataHolder {

  @Inject private Surveys surveys;

  @Override
  public String section() {
    return "satisfaction";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    sink.records("ratings", surveys.of(person).stream().map(SatisfactionData::fields).toList());
  }

  @Override
  public Map<String, Integer> erase(UUID person) {
    int removed = surveys.removeOf(person);
    return removed == 0 ? Map.of() : Map.of("survey", removed);
  }

  private static Map<String, Object> fields(Survey survey) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("ticket", survey.ticket());
    fields.put("status", survey.state().name());
    survey.sentAt().ifPresent(at -> fields.put("at", at));
    survey.answeredAt().ifPresent(at -> fields.put("answeredAt", at));
    survey.score().ifPresent(score -> fields.put("score", score));
    survey.comment().ifPresent(words -> fields.put("text", words));
    return fields;
  }
}
