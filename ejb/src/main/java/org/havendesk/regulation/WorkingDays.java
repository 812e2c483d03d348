package org.havendesk.regulation;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Monday to Friday without the public holidays of one country or subdivision. */
public final class WorkingDays {

  private final Residence calendar;
  private final HolidayManager holidays;

  private WorkingDays(Residence calendar, HolidayManager holidays) {
    this.calendar = calendar;
    this.holidays = holidays;
  }

  /**
   * The calendar of a country ({@code DE}) or subdivision ({@code DE-BY}, {@code US-CA}).
   *
   * @throws IllegalArgumentException if no such calendar is known
   */
  public static WorkingDays of(String code) {
    var calendar = Residence.parse(code);
    var country = calendar.country().toLowerCase(Locale.ROOT);
    Required.that(
        HolidayManager.getSupportedCalendarCodes().stream().anyMatch(country::equalsIgnoreCase),
        "no calendar of public holidays is known for '" + code + "'");
    var manager = HolidayManager.getInstance(ManagerParameters.create(country));
    calendar
        .region()
        .ifPresent(
            region ->
                Required.that(
                    manager
                        .getCalendarHierarchy()
                        .getChildren()
                        .containsKey(region.toLowerCase(Locale.ROOT)),
                    "no calendar of public holidays is known for '" + code + "'"));
    return new WorkingDays(calendar, manager);
  }

  public String code() {
    return calendar.code();
  }

  public boolean contains(LocalDate day) {
    return whyNot(day).isEmpty();
  }

  /** Why nobody works that day, e.g. "a Saturday" or "Good Friday, a public holiday in DE". */
  public Optional<String> whyNot(LocalDate day) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return Optional.of("a " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    var region = calendar.region().map(name -> name.toLowerCase(Locale.ROOT));
    return holidays.getHolidays(day, day, region.stream().toArray(String[]::new)).stream()
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .findFirst()
        .map(this::described);
  }

  private String described(Holiday holiday) {
    return "%s, a public holiday in %s"
        .formatted(holiday.getDescription(Locale.ENGLISH), calendar.code());
  }
}
