package org.havendesk.regulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One count from an event to its due moment, which keeps its steps in words as it goes. */
final class Count {

  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm:ss xxx", Locale.ENGLISH);

  private final List<String> steps = new ArrayList<>();
  private final ZonedDateTime start;
  private final WorkingDays workingDays;
  private ZonedDateTime due;

  Count(ZonedDateTime start, String event, WorkingDays workingDays) {
    this.start = start;
    this.due = start;
    this.workingDays = workingDays;
    steps.add("The clock starts with %s: %s.".formatted(event, MOMENT.format(start)));
  }

  List<String> steps() {
    return List.copyOf(steps);
  }

  OffsetDateTime due() {
    return due.toOffsetDateTime();
  }

  Count note(String step) {
    steps.add(step);
    return this;
  }

  /** Regulation (EEC, Euratom) No 1182/71, Article 3. */
  Count euMonths(int months) {
    steps.add("The day itself is not counted (Reg. 1182/71, Art. 3(1)).");
    LocalDate first = start.toLocalDate();
    LocalDate last = first.plusMonths(months);
    steps.add(
        last.getDayOfMonth() == first.getDayOfMonth()
            ? "%s later, the same-numbered day is %s (Art. 3(2)(c))."
                .formatted(CountingRule.EU_MONTH.inWords(months), DAY.format(last))
            : "%s later there is no day %d, so the period ends on the month's last day, %s (Art. 3(2)(c))."
                .formatted(
                    CountingRule.EU_MONTH.inWords(months),
                    first.getDayOfMonth(),
                    DAY.format(last)));
    return endOf(rolled(last, "Art. 3(4)"));
  }

  /** The same, counted in weeks: the period ends on the same day of the week. */
  Count euWeeks(int weeks) {
    steps.add("The day itself is not counted (Reg. 1182/71, Art. 3(1)).");
    LocalDate last = start.toLocalDate().plusWeeks(weeks);
    steps.add(
        "%s later, the same day of the week is %s (Art. 3(2)(c))."
            .formatted(CountingRule.EU_WEEK.inWords(weeks), DAY.format(last)));
    return endOf(rolled(last, "Art. 3(4)"));
  }

  /** Consecutive hours; 33(1) GDPR runs over weekends and holidays. */
  Count hours(int hours) {
    // Counted on the time line, not on the wall clock: summer time neither gives nor takes an hour.
    due = start.toInstant().plus(Duration.ofHours(hours)).atZone(start.getZone());
    steps.add(
        "%d consecutive hours later, weekends and holidays included: %s."
            .formatted(hours, MOMENT.format(due)));
    return this;
  }

  /** Receipt is day 1, and nothing rolls: the conservative reading. */
  Count daysWithReceiptAsFirst(int days) {
    LocalDate last = start.toLocalDate().plusDays(days - 1L);
    steps.add("The day of receipt is day 1.");
    steps.add("Day %d is %s; it does not roll.".formatted(days, DAY.format(last)));
    return endOf(last);
  }

  /** The first day is excluded, every other calendar day counts, and nothing rolls. */
  Count daysAfter(int days) {
    LocalDate last = start.toLocalDate().plusDays(days);
    steps.add("The day itself is not counted; day 1 is the day after.");
    steps.add("Day %d is %s.".formatted(days, DAY.format(last)));
    return endOf(last);
  }

  /** The first day is excluded, and a last day on which nobody works moves on. */
  Count daysAfterRolled(int days, String citation) {
    LocalDate last = start.toLocalDate().plusDays(days);
    steps.add("The day itself is not counted; day 1 is the day after.");
    steps.add("Day %d is %s.".formatted(days, DAY.format(last)));
    return endOf(rolled(last, citation));
  }

  /** The first day is excluded, and only days on which people work count. */
  Count workingDaysAfter(int days) {
    steps.add(
        "The day itself is not counted; only Monday to Friday without the public holidays of %s count."
            .formatted(workingDays.code()));
    LocalDate day = start.toLocalDate();
    for (int counted = 0; counted < days; counted++) {
      day = day.plusDays(1);
      while (!workingDays.contains(day)) {
        skipped(day);
        day = day.plusDays(1);
      }
    }
    steps.add("Business day %d is %s.".formatted(days, DAY.format(day)));
    return endOf(day);
  }

  /** The period ends so many days later, since they do not count. */
  Count without(long days, String citation, boolean rolls) {
    LocalDate last = due.toLocalDate().plusDays(days);
    steps.add(
        "Days on which we waited for the person do not count, here %d (%s); the period ends on %s."
            .formatted(days, citation, DAY.format(last)));
    return endOf(rolls ? rolled(last, "Art. 3(4)") : last);
  }

  private void skipped(LocalDate day) {
    workingDays
        .whyNot(day)
        .filter(reason -> reason.contains("holiday"))
        .ifPresent(reason -> steps.add("%s is skipped: %s.".formatted(DAY.format(day), reason)));
  }

  private LocalDate rolled(LocalDate last, String citation) {
    LocalDate day = last;
    for (var reason = workingDays.whyNot(day);
        reason.isPresent();
        reason = workingDays.whyNot(day)) {
      steps.add("%s is %s; it runs on (%s).".formatted(DAY.format(day), reason.get(), citation));
      day = day.plusDays(1);
    }
    if (!day.equals(last)) {
      steps.add("The next working day is %s.".formatted(DAY.format(day)));
    }
    return day;
  }

  private Count endOf(LocalDate day) {
    due = ZonedDateTime.of(day, LAST_SECOND, start.getZone());
    steps.add("Due with the end of that day: %s.".formatted(MOMENT.format(due)));
    return this;
  }
}
