package org.havendesk.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.havendesk.reveal.store.Reveal;
import org.havendesk.reveal.store.Reveals;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;

/** Who looked at a person's data: told without names of colleagues, forgotten with the person. */
@ApplicationScoped
public class RevealData implements PersonalDataHolder {

  @Inject private Reveals reveals;

  @Override
  public String section() {
    return "reveals";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    sink.records("reveals", reveals.of(person).stream().map(RevealData::fields).toList());
  }

  @Override
  public Map<String, Integer> erase(UUID person) {
    int removed = reveals.removeOf(person);
    return removed == 0 ? Map.of() : Map.of("reveal", removed);
  }

  private static Map<String, Object> fields(Reveal reveal) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", reveal.shownAt().orElseThrow());
    fields.put("role", reveal.role());
    fields.put("what", reveal.what());
    fields.put("purpose", reveal.purpose());
    fields.put("seconds", reveal.seconds());
    return fields;
  }
}
