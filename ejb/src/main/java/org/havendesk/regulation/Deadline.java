package org.havendesk.regulation;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * When something is due, and why: where the law says so, how sure that is, and each counted step in
 * words.
 */
public record Deadline(
    String regulation,
    String clock,
    OffsetDateTime due,
    String citation,
    Confidence confidence,
    List<String> steps,
    List<Alternative> alternatives) {

  public Deadline {
    steps = List.copyOf(steps);
    alternatives = List.copyOf(alternatives);
  }
}
