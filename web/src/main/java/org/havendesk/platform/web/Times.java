package org.havendesk.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Jurisdictions;

/** Writes times as the viewer reads them, in the jurisdiction's time zone. */
@Named
@RequestScoped
public class Times {

  @Inject private Clock clock;
  @Inject private Language language;
  @Inject private Jurisdictions jurisdictions;
  @Inject private Settings settings;

  /** The time if it was today, else the day. */
  public String brief(Instant instant) {
    ZonedDateTime then = instant.atZone(zone());
    boolean today = then.toLocalDate().equals(clock.instant().atZone(zone()).toLocalDate());
    return (today
            ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM))
        .withLocale(language.getLocale())
        .format(then);
  }

  /** Day and time. */
  public String full(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(language.getLocale())
        .format(instant.atZone(zone()));
  }

  /** The day of a date that somebody must keep, where it must be kept. */
  public String day(OffsetDateTime due) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(language.getLocale())
        .format(due);
  }

  /** The day of a moment. */
  public String dayOf(Instant instant) {
    return date(instant.atZone(zone()).toLocalDate());
  }

  /** A calendar day. */
  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(language.getLocale())
        .format(day);
  }

  /** Day, time and offset of a date that somebody must keep. */
  public String due(OffsetDateTime due) {
    return new DateTimeFormatterBuilder()
        .append(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT))
        .appendLiteral(" (")
        .appendLocalizedOffset(TextStyle.SHORT)
        .appendLiteral(")")
        .toFormatter(language.getLocale())
        .format(due);
  }

  /** When a calendar day begins, where the jurisdiction is. */
  public Instant beginOf(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  /** The calendar day of a moment, where the jurisdiction is. */
  public LocalDate localDay(Instant moment) {
    return moment.atZone(zone()).toLocalDate();
  }

  private ZoneId zone() {
    return jurisdictions.byId(settings.jurisdiction()).timeZone();
  }
}
