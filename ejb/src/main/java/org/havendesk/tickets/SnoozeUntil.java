package org.havendesk.tickets;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Until when a ticket sleeps, as one says it: always in the morning, where the colleague is. */
public enum SnoozeUntil {
  /** Tomorrow morning. */
  TOMORROW {
    @Override
    LocalDate day(LocalDate today) {
      return today.plusDays(1);
    }
  },
  /** On the morning of the next Monday. */
  MONDAY {
    @Override
    LocalDate day(LocalDate today) {
      return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }
  },
  /** In a week, in the morning. */
  WEEK {
    @Override
    LocalDate day(LocalDate today) {
      return today.plusWeeks(1);
    }
  };

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  abstract LocalDate day(LocalDate today);

  /** The moment that this is, said now in this zone. */
  public Instant from(Instant now, ZoneId zone) {
    return day(now.atZone(zone).toLocalDate()).atTime(MORNING).atZone(zone).toInstant();
  }
}
