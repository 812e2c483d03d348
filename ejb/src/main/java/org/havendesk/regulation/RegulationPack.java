package org.havendesk.regulation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One law as data: its rights, its clocks and the duties without a clock.
 *
 * @param version the day on which the pack was last checked against the law
 * @param holidays its fixed calendar; without one, that of the country where the person lives
 */
public record RegulationPack(
    String id,
    LocalDate version,
    Map<String, String> name,
    String citation,
    Optional<String> holidays,
    Map<String, Right> rights,
    Map<String, ClockRule> clocks,
    Map<String, Duty> duties) {

  public RegulationPack {
    Required.text(id, "id");
    Required.present(version, "version");
    name = Required.map(name);
    Required.that(name.containsKey("en"), "the name needs at least English ('en')");
    Required.text(citation, "citation");
    holidays.ifPresent(WorkingDays::of);
    rights = Required.map(rights);
    clocks = Required.map(clocks);
    duties = Required.map(duties);
    for (var right : rights.entrySet()) {
      for (var clock : right.getValue().clocks()) {
        Required.that(
            clocks.containsKey(clock),
            "the right '%s' names a clock '%s' that is not in the pack"
                .formatted(right.getKey(), clock));
      }
    }
    for (var clock : clocks.entrySet()) {
      checkExtension(clock.getKey(), clock.getValue(), clocks);
    }
  }

  private static void checkExtension(String name, ClockRule rule, Map<String, ClockRule> clocks) {
    rule.extended()
        .ifPresent(
            base ->
                Required.that(
                    clocks.containsKey(base) && clocks.get(base).rule() == rule.rule(),
                    "the clock '%s' extends '%s', which is no clock counted by %s"
                        .formatted(name, base, rule.rule())));
  }

  public Optional<Right> right(String type) {
    return Optional.ofNullable(rights.get(type));
  }

  /**
   * The clock of that name.
   *
   * @throws IllegalArgumentException if the law has no such period, with what it has instead
   */
  public StatutoryClock clock(String clockName) {
    var rule = clocks.get(clockName);
    if (rule == null) {
      var duty = duties.get(clockName);
      throw new IllegalArgumentException(
          duty == null
              ? "%s has no clock '%s'; it has %s."
                  .formatted(id, clockName, String.join(", ", clocks.keySet()))
              : "%s counts no days for '%s': %s (%s)."
                  .formatted(id, clockName, duty.text(), duty.citation()));
    }
    return new StatutoryClock(id, clockName, rule, rule.extended().map(clocks::get));
  }

  /** Every deadline of a right for someone living there. */
  public List<Deadline> deadlines(
      Right right, OffsetDateTime received, Jurisdiction jurisdiction, Residence residence) {
    return right.clocks().stream()
        .map(clock -> deadline(clock, received, jurisdiction, residence))
        .toList();
  }

  /** The deadline of one clock for someone living there. */
  public Deadline deadline(
      String clockName, OffsetDateTime start, Jurisdiction jurisdiction, Residence residence) {
    var workingDays =
        jurisdiction.serves(residence)
            ? workingDaysFor(residence)
            : WorkingDays.of(holidays.orElse(jurisdiction.holidays()));
    return clock(clockName).due(start, jurisdiction.timeZoneOf(residence), workingDays);
  }

  /**
   * The days that count for someone living there: a region's own holidays are no reason to wait.
   */
  public WorkingDays workingDaysFor(Residence residence) {
    return WorkingDays.of(holidays.orElse(residence.country()));
  }
}
