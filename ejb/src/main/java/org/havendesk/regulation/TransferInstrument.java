package org.havendesk.regulation;

import java.util.Locale;
import java.util.Map;

/** A module of standard clauses, or a derogation, by which personal data may leave. */
public record TransferInstrument(Map<String, String> name, String citation, Confidence confidence) {

  public TransferInstrument {
    name = Required.words(name, "name");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  public String nameIn(Locale locale) {
    return name.getOrDefault(locale.getLanguage(), name.get("en"));
  }
}
