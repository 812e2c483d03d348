package org.havendesk.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitTest {

  private static final UUID ID = UUID.randomUUID();
  private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");

  @Test
  void who_does_nothing_for_half_an_hour_has_left() {
    var visit = new Visit(ID, "ana", 1, MORNING);

    assertThat(visit.isOverAt(MORNING.plus(Duration.ofMinutes(30)))).isFalse();
    assertThat(visit.isOverAt(MORNING.plus(Duration.ofMinutes(31)))).isTrue();
  }

  @Test
  void an_act_prolongs_the_visit_but_not_beyond_a_working_day() {
    Instant noon = MORNING.plus(Duration.ofHours(4));
    Instant night = MORNING.plus(Duration.ofHours(12)).plusSeconds(1);

    assertThat(new Visit(ID, "ana", 1, MORNING, noon, MORNING).isOverAt(noon.plusSeconds(60)))
        .isFalse();
    assertThat(new Visit(ID, "ana", 1, MORNING, night, MORNING).isOverAt(night)).isTrue();
  }
}
