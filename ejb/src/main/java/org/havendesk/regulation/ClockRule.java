package org.havendesk.regulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/**
 * A period as a pack states it.
 *
 * @param amount in the unit of the rule; of an extension, what it adds
 * @param extended the clock in the same pack that this one extends
 * @param from the event that starts it, in words, e.g. "receipt"
 * @param until what ends it; without it, that the request is closed
 * @param notice what the person must be told meanwhile, in words
 * @param pause why the clock stands still while the person is asked for more; it runs on without
 * @param reasons for which an extension may be taken, by name and language
 * @param otherReading citation of the lenient reading, for rules that have one
 */
public record ClockRule(
    CountingRule rule,
    int amount,
    @JsonProperty("extends") Optional<String> extended,
    String from,
    ClockEnd until,
    Optional<String> notice,
    Optional<Duty> pause,
    Map<String, Map<String, String>> reasons,
    Map<String, String> meaning,
    String citation,
    Confidence confidence,
    Optional<InForce> inForce,
    Optional<String> otherReading) {

  public ClockRule {
    Required.present(rule, "rule");
    Required.that(amount > 0, "the amount must be at least 1, but is " + amount);
    from = from == null ? "receipt" : from;
    until = until == null ? ClockEnd.CLOSED : until;
    reasons = reasons == null ? Map.of() : reasons;
    Required.that(
        extended.isPresent() != reasons.isEmpty(),
        "an extension, and nothing else, needs reasons ('reasons')");
    meaning = Required.words(meaning, "meaning");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
