package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.havendesk.rights.store.RegisterRow;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RequestStatus;
import org.junit.jupiter.api.Test;

class RequestFiguresTest {

  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  @Test
  void each_right_is_counted_by_what_became_of_it() {
    var figures =
        RequestFigures.of(
            List.of(
                row("erasure", RequestStatus.COMPLETED, "2026-01-05T12:00:00Z"),
                row("erasure", RequestStatus.REFUSED, "2026-01-08T12:00:00Z"),
                row("erasure", RequestStatus.COMPLETED, "2026-01-31T12:00:00Z"),
                row("erasure", RequestStatus.EXPIRED, "2026-01-02T12:00:00Z"),
                row("erasure", RequestStatus.IN_PROGRESS, null),
                row("access", RequestStatus.AWAITING_CONFIRMATION, null)),
            LOS_ANGELES);

    assertThat(figures).extracting(RequestFigures::type).containsExactly("access", "erasure");
    var erasure = figures.get(1);
    assertThat(erasure.received()).isEqualTo(5);
    assertThat(erasure.granted()).isEqualTo(2);
    assertThat(erasure.refused()).isEqualTo(1);
    assertThat(erasure.lapsed()).isEqualTo(1);
    assertThat(erasure.open()).isEqualTo(1);
    assertThat(erasure.medianDays()).hasValue(7);
    assertThat(erasure.meanDays()).hasValue((4 + 7 + 30) / 3.0);
    assertThat(figures.get(0).medianDays()).isEmpty();
  }

  @Test
  void of_two_the_median_lies_between() {
    var figures =
        RequestFigures.of(
            List.of(
                row("access", RequestStatus.COMPLETED, "2026-01-02T12:00:00Z"),
                row("access", RequestStatus.COMPLETED, "2026-01-05T12:00:00Z")),
            LOS_ANGELES);
    assertThat(figures.get(0).medianDays()).hasValue(2.5);
  }

  @Test
  void days_are_those_of_the_place() {
    // 23:30 and 0:30 in California: one hour, and yet the next day.
    var late =
        new RegisterRow(
            UUID.randomUUID(),
            "access",
            "x",
            RequestChannel.API,
            "US",
            "CA",
            RequestStatus.COMPLETED,
            null,
            null,
            Instant.parse("2026-01-02T07:30:00Z"),
            null,
            Instant.parse("2026-01-02T08:30:00Z"),
            null);
    assertThat(RequestFigures.of(List.of(late), LOS_ANGELES).get(0).meanDays()).hasValue(1);
  }

  private static RegisterRow row(String type, RequestStatus status, String closed) {
    return new RegisterRow(
        UUID.randomUUID(),
        type,
        "x",
        RequestChannel.PRIVACY_CENTRE,
        "US",
        "CA",
        status,
        null,
        null,
        Instant.parse("2026-01-01T12:00:00Z"),
        null,
        closed == null ? null : Instant.parse(closed),
        null);
  }
}
