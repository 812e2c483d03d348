package org.havendesk.channels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.havendesk.channels.store.AnsweredCalls;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;

/** Answers to partners that speak of a person; copies of what tickets and rights export. */
@ApplicationScoped
public class PartnerData implements PersonalDataHolder {

  @Inject private AnsweredCalls calls;

  @Override
  public String section() {
    return "partner-answers";
  }

  @Override
  public void export(UUID person, ExportSink sink) {
    // Copies only: the originals are exported by the features they come from.
  }

  @Override
  public Map<String, Integer> erase(UUID person) {
    return Map.of("answered_call", calls.removeOf(person));
  }
}
