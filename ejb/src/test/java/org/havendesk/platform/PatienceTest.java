package org.havendesk.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatienceTest {

  @ParameterizedTest
  @CsvSource({"1, PT5S", "2, PT20S", "3, PT1M20S", "5, PT21M20S", "8, PT12H", "400, PT12H"})
  void each_time_it_waits_longer_but_at_most_half_a_day(int attempts, Duration full) {
    var random = new Random(7);
    for (int round = 0; round < 1000; round++) {
      assertThat(Patience.after(attempts, random)).isBetween(full.dividedBy(2), full);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "4", "20"})
  void two_do_not_come_back_at_the_same_time(int attempts) {
    var random = new Random(7);
    assertThat(Patience.after(attempts, random)).isNotEqualTo(Patience.after(attempts, random));
  }
}
