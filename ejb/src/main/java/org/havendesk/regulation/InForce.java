package org.havendesk.regulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a rule is law.
 *
 * @param from its first day
 * @param until its last day; open without one
 */
public record InForce(LocalDate from, Optional<LocalDate> until) {

  public InForce {
    Required.present(from, "from");
    var first = from;
    until.ifPresent(
        last -> Required.that(!last.isBefore(first), "'until' must not be before 'from'"));
  }

  public boolean on(LocalDate day) {
    return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
  }

  @Override
  public String toString() {
    return until.map(last -> "from %s until %s".formatted(from, last)).orElse("only from " + from);
  }
}
