package org.havendesk.regulation;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** One clock of one regulation, ready to count; an extension counts from the first start. */
public final class StatutoryClock {

  private final String regulation;
  private final String name;
  private final ClockRule rule;
  private final Optional<ClockRule> extended;
  private final Optional<String> proposal;

  StatutoryClock(
      String regulation,
      String name,
      ClockRule rule,
      Optional<ClockRule> extended,
      Optional<String> proposal) {
    this.regulation = regulation;
    this.name = name;
    this.rule = rule;
    this.extended = extended;
    this.proposal = proposal;
  }

  public String name() {
    return name;
  }

  public ClockRule rule() {
    return rule;
  }

  /**
   * When it is due.
   *
   * @param start the event that starts the clock
   * @param zone in which days begin and end
   * @param workingDays of the place where the answer is due
   * @throws IllegalArgumentException if the rule was not yet in force
   */
  public Deadline due(OffsetDateTime start, ZoneId zone, WorkingDays workingDays) {
    return due(start, zone, workingDays, 0);
  }

  /**
   * When it is due, after a pause.
   *
   * @param waited whole days on which the person was asked for more and had not answered; they
   *     count unless the law says otherwise
   * @throws IllegalArgumentException if the rule was not yet in force
   */
  Deadline due(OffsetDateTime start, ZoneId zone, WorkingDays workingDays, long waited) {
    var localStart = start.atZoneSameInstant(zone);
    rule.inForce()
        .filter(days -> !days.on(localStart.toLocalDate()))
        .ifPresent(
            days -> {
              throw new IllegalArgumentException(
                  "%s (%s) is in force %s.".formatted(name, rule.citation(), days));
            });
    int amount = rule.amount() + extended.map(ClockRule::amount).orElse(0);
    var count = begin(localStart, workingDays);
    switch (rule.rule()) {
      case EU_MONTH -> count.euMonths(amount);
      case EU_WEEK -> count.euWeeks(amount);
      case EU_HOURS -> count.hours(amount);
      case CA_CALENDAR_DAYS -> count.daysWithReceiptAsFirst(amount);
      case CALENDAR_DAYS -> count.daysAfter(amount);
      case CA_BUSINESS_DAYS, BUSINESS_DAYS -> count.workingDaysAfter(amount);
    }
    rule.pause()
        .filter(pause -> waited > 0)
        .ifPresent(
            pause -> count.without(waited, pause.citation(), rule.rule() == CountingRule.EU_MONTH));
    rule.notice().ifPresent(notice -> count.note("Meanwhile: " + notice + "."));
    var alternatives =
        rule.otherReading()
            .map(citation -> lenient(begin(localStart, workingDays), amount, citation))
            .map(List::of)
            .orElse(List.of());
    return new Deadline(
        regulation,
        name,
        count.due(),
        rule.citation(),
        rule.confidence(),
        count.steps(),
        alternatives);
  }

  private Count begin(ZonedDateTime start, WorkingDays workingDays) {
    var count = new Count(start, rule.from(), workingDays);
    proposal.ifPresent(reason -> count.note("This is not law: " + reason + "."));
    extended.ifPresent(
        base ->
            count.note(
                "%s and %s more make %s in all, counted from the same start (%s)."
                    .formatted(
                        base.rule().inWords(base.amount()),
                        rule.rule().inWords(rule.amount()),
                        rule.rule().inWords(base.amount() + rule.amount()),
                        rule.citation())));
    return count;
  }

  private static Alternative lenient(Count count, int amount, String citation) {
    count.daysAfterRolled(amount, citation);
    return new Alternative(count.due(), citation, count.steps());
  }
}
