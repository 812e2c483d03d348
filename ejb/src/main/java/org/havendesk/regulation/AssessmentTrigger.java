package org.havendesk.regulation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Something that speaks for assessing the risks of processing.
 *
 * @param alone whether it calls for an assessment by itself
 * @param bases lawful bases of which this is known without asking anybody
 * @param uses uses of which it is
 */
public record AssessmentTrigger(
    Map<String, String> text,
    boolean alone,
    Set<String> bases,
    Set<Use> uses,
    String citation,
    Confidence confidence) {

  public AssessmentTrigger {
    text = Required.words(text, "text");
    bases = bases == null ? Set.of() : Set.copyOf(bases);
    uses = uses == null ? Set.of() : Set.copyOf(uses);
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  public String textIn(Locale locale) {
    return text.getOrDefault(locale.getLanguage(), text.get("en"));
  }

  /** Whether it is known to be met by a purpose. */
  public boolean isMetBy(Purpose purpose) {
    return bases.contains(purpose.basis()) || uses.contains(purpose.use());
  }
}
