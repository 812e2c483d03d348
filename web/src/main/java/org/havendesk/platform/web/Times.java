package org.havendesk.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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

  private ZoneId zone() {
    return jurisdictions.byId(settings.jurisdiction()).timeZone();
  }
}
