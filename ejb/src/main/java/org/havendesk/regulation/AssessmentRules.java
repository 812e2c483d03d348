package org.havendesk.regulation;

import java.time.Period;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * When a law wants the risks of processing to be assessed before it begins (GDPR 35, for example).
 *
 * @param triggers what speaks for an assessment, by name
 * @param together how many of those triggers call for it that do not alone
 * @param reviewEvery how long an assessment counts at most, where the law says so
 * @param consultation the clock of the authority when it is consulted, where it is
 * @param extended the same clock, extended
 */
public record AssessmentRules(
    Map<String, AssessmentTrigger> triggers,
    int together,
    Optional<Period> reviewEvery,
    Optional<String> consultation,
    Optional<String> extended,
    String citation,
    Confidence confidence) {

  public AssessmentRules {
    triggers = Required.map(triggers);
    Required.that(!triggers.isEmpty(), "it needs at least one trigger ('triggers')");
    together = together == 0 ? 1 : together;
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }

  /** Whether these triggers, by name, call for an assessment. */
  public boolean callFor(Collection<String> met) {
    return met.stream().anyMatch(name -> triggers.containsKey(name) && triggers.get(name).alone())
        || met.stream().filter(triggers::containsKey).count() >= together;
  }
}
