package org.havendesk.rights;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.havendesk.regulation.Alternative;
import org.havendesk.regulation.ClockEnd;
import org.havendesk.regulation.ClockRule;
import org.havendesk.regulation.Confidence;
import org.havendesk.regulation.Deadline;

/**
 * A deadline as it was counted when the request came in.
 *
 * @param meaning what is due, by language
 * @param until what ends it
 * @param pauses whether it stands still while the person is asked for more
 */
public record ExplainedClock(
    String name,
    Map<String, String> meaning,
    OffsetDateTime due,
    String citation,
    Confidence confidence,
    List<String> steps,
    List<Alternative> alternatives,
    ClockEnd until,
    boolean pauses) {

  static ExplainedClock of(Deadline deadline, ClockRule rule) {
    return new ExplainedClock(
        deadline.clock(),
        rule.meaning(),
        deadline.due(),
        deadline.citation(),
        deadline.confidence(),
        deadline.steps(),
        deadline.alternatives(),
        rule.until(),
        rule.pause().isPresent());
  }

  /** What is due, in a language or else in English. */
  public String meaningIn(String language) {
    return meaning.getOrDefault(language, meaning.getOrDefault("en", name));
  }

  public boolean isOverdueAt(Instant now) {
    return now.isAfter(due.toInstant());
  }
}
