package org.havendesk.automation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnitTest {

  @Test
  void a_time_is_told_in_the_largest_unit_that_fits() {
    assertThat(Unit.of(Duration.ofMinutes(90))).isEqualTo(Unit.MINUTES);
    assertThat(Unit.of(Duration.ofHours(36))).isEqualTo(Unit.HOURS);
    assertThat(Unit.of(Duration.ofDays(3))).isEqualTo(Unit.DAYS);
    assertThat(Unit.DAYS.in(Duration.ofHours(72))).isEqualTo(3);
    assertThat(Unit.HOURS.times(2)).isEqualTo(Duration.ofMinutes(120));
  }
}
