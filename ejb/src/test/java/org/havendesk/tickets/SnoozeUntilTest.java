package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SnoozeUntilTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void tomorrow_is_tomorrow_where_the_colleague_is() {
    Instant late = Instant.parse("2026-05-08T22:30:00Z");
    assertThat(SnoozeUntil.TOMORROW.from(late, BERLIN)).isEqualTo("2026-05-10T06:00:00Z");
    assertThat(SnoozeUntil.TOMORROW.from(late, ZoneId.of("America/Los_Angeles")))
        .isEqualTo("2026-05-09T15:00:00Z");
  }

  @Test
  void on_a_monday_monday_is_the_next_one() {
    Instant monday = Instant.parse("2026-05-11T05:00:00Z");
    assertThat(SnoozeUntil.MONDAY.from(monday, BERLIN)).isEqualTo("2026-05-18T06:00:00Z");
    assertThat(SnoozeUntil.MONDAY.from(monday.minusSeconds(86_400), BERLIN))
        .isEqualTo("2026-05-11T06:00:00Z");
  }

  @Test
  void a_week_is_a_week_also_when_the_clocks_change() {
    Instant before = Instant.parse("2026-10-22T09:00:00Z");
    assertThat(SnoozeUntil.WEEK.from(before, BERLIN)).isEqualTo("2026-10-29T07:00:00Z");
  }
}
