package org.havendesk.automation.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** In what a time is told. */
public enum Unit {
  /** Of sixty seconds. */
  MINUTES(ChronoUnit.MINUTES),
  /** Of sixty minutes. */
  HOURS(ChronoUnit.HOURS),
  /** Of 24 hours. */
  DAYS(ChronoUnit.DAYS);

  private final ChronoUnit unit;

  Unit(ChronoUnit unit) {
    this.unit = unit;
  }

  /** The largest in which it can be told. */
  static Unit of(Duration time) {
    if (time.toMinutes() % DAYS.minutes() == 0) {
      return DAYS;
    }
    return time.toMinutes() % HOURS.minutes() == 0 ? HOURS : MINUTES;
  }

  private long minutes() {
    return unit.getDuration().toMinutes();
  }

  /** How many of these a time has. */
  long in(Duration time) {
    return time.toMinutes() / minutes();
  }

  /** So many of these. */
  Duration times(long many) {
    return unit.getDuration().multipliedBy(many);
  }
}
