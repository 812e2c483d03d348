package org.havendesk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.havendesk.evidence.store.EvidenceEntries;
import org.havendesk.evidence.store.EvidenceEntry;
import org.havendesk.evidence.store.EvidenceOpening;
import org.havendesk.evidence.store.EvidenceOpenings;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;

/** What the log knows about a person: which acts were about them, and the details behind those. */
@ApplicationScoped
public class EvidenceData implements PersonalDataHolder {

  @Inject private EvidenceEntries entries;
  @Inject private EvidenceOpenings openings;

  @Override
  public String section() {
    return "evidence";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    var acts = entries.about(person).stream().map(this::fields).toList();
    if (!acts.isEmpty()) {
      sink.records("evidence", acts);
    }
  }

  private Map<String, Object> fields(EvidenceEntry entry) {
    var leaf = Leaf.parse(entry.leaf());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", leaf.id().toString());
    entry.logIndex().ifPresent(index -> fields.put("logIndex", index));
    fields.put("kind", leaf.kind());
    fields.put("actor", leaf.actor());
    fields.put("occurredAt", leaf.occurredAt());
    fields.put("facts", leaf.facts());
    openings
        .of(entry)
        .flatMap(EvidenceOpening::text)
        .map(Opening::parse)
        .ifPresent(opening -> fields.put("details", opening.details()));
    return fields;
  }

  /** The entries stay, as noise: salt, details and the link to the person go. */
  @Override
  public Map<String, Integer> erase(UUID person) {
    int removed = openings.removeAbout(person);
    return removed == 0 ? Map.of() : Map.of("evidence_opening", removed);
  }
}
