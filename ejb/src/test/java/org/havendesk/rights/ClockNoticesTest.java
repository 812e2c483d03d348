package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.havendesk.rights.ClockNotices.Stage;
import org.junit.jupiter.api.Test;

/** When somebody is told that a clock runs out. */
class ClockNoticesTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void a_month_is_announced_a_week_and_two_days_before_its_end_and_after_it() {
    Instant due = START.plus(Duration.ofDays(31));

    assertThat(Stage.of(START, due, due.minus(Duration.ofDays(8)))).isEmpty();
    assertThat(Stage.of(START, due, due.minus(Duration.ofDays(7)))).contains(Stage.WEEK);
    assertThat(Stage.of(START, due, due.minus(Duration.ofHours(49)))).contains(Stage.WEEK);
    assertThat(Stage.of(START, due, due.minus(Duration.ofDays(2)))).contains(Stage.TWO_DAYS);
    assertThat(Stage.of(START, due, due)).contains(Stage.TWO_DAYS);
    assertThat(Stage.of(START, due, due.plusSeconds(1))).contains(Stage.OVERDUE);
  }

  @Test
  void a_week_is_not_announced_on_its_first_day() {
    Instant due = START.plus(Duration.ofDays(7));

    assertThat(Stage.of(START, due, START)).isEmpty();
    assertThat(Stage.of(START, due, START.plus(Duration.ofDays(4)))).contains(Stage.WEEK);
  }
}
