package org.havendesk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewingAccessTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
    "2026-03-31T23:59:59Z, 2026-01-01T00:00:00Z",
    "2026-11-27T12:00:00Z, 2026-10-01T00:00:00Z",
    "2028-06-30T23:59:59Z, 2028-04-01T00:00:00Z"
  })
  void a_quarter_begins_with_its_first_day(Instant moment, Instant begin) {
    assertThat(ReviewingAccess.quarterOf(moment)).isEqualTo(begin);
  }
}
