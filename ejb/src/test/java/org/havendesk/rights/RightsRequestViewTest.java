package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.regulation.ClockEnd;
import org.havendesk.regulation.Confidence;
import org.havendesk.rights.store.Filing;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;
import org.junit.jupiter.api.Test;

class RightsRequestViewTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant DAY_9 = Instant.parse("2026-03-11T10:00:00Z");
  private static final Instant DAY_20 = Instant.parse("2026-03-22T10:00:00Z");
  private static final ExplainedClock CONFIRM =
      clock("confirm", "2026-03-12T10:00:00Z", ClockEnd.ACKNOWLEDGED);
  private static final ExplainedClock RESPOND =
      clock("respond", "2026-04-16T10:00:00Z", ClockEnd.CLOSED);

  private final RightsRequest request = aRequest();

  @Test
  void nothing_is_overdue_once_the_person_was_told_in_time_that_it_arrived() {
    assertThat(view().isOverdueAt(DAY_20)).isTrue();
    request.acknowledge(DAY_9);
    assertThat(view().isOverdueAt(DAY_20)).isFalse();
    assertThat(view().endOf(CONFIRM)).contains(DAY_9);
  }

  @Test
  void what_is_due_next_is_what_still_runs() {
    assertThat(view().nextClock()).contains(CONFIRM);
    request.acknowledge(DAY_9);
    assertThat(view().nextClock()).contains(RESPOND);
    request.complete(Outcome.DONE_BY_HAND, DAY_20);
    assertThat(view().nextClock()).isEmpty();
  }

  @Test
  void who_was_told_late_was_told_late() {
    request.acknowledge(DAY_20);
    assertThat(view().isOverdueAt(DAY_20)).isTrue();
  }

  @Test
  void nothing_is_overdue_while_the_clock_stands_still_for_the_person() {
    request.acknowledge(DAY_9);
    request.ask(DAY_20);
    assertThat(view().isOverdueAt(Instant.parse("2026-06-01T10:00:00Z"))).isFalse();
    assertThat(view().standsSince(RESPOND)).contains(DAY_20);
  }

  private RightsRequestView view() {
    return RightsRequestView.of(request);
  }

  private static RightsRequest aRequest() {
    var filing =
        new Filing(
            "rectification",
            "some-law",
            "by-hand",
            "US",
            Optional.of("CA"),
            "en",
            RequestChannel.API,
            Optional.of("shop"),
            RECEIVED);
    var clocks = Clocks.write(List.of(CONFIRM, RESPOND));
    var request = new RightsRequest(UUID.randomUUID(), filing, clocks, RECEIVED);
    request.accept(Optional.empty());
    return request;
  }

  private static ExplainedClock clock(String name, String due, ClockEnd until) {
    return new ExplainedClock(
        name,
        Map.of("en", name),
        Instant.parse(due).atOffset(ZoneOffset.UTC),
        "Some Act 1",
        Confidence.A,
        List.of(),
        List.of(),
        until,
        true);
  }
}
