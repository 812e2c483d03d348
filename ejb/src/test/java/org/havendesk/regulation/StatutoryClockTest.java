package org.havendesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StatutoryClockTest {

  private final RegulationPacks packs = RegulationPacks.load(Path.of("..", "config"));

  @Test
  void a_month_that_ends_on_a_holiday_says_which_and_why_it_runs_on() {
    var deadline = european("respond", "2025-11-25T08:00+01:00");
    assertThat(deadline.steps())
        .anySatisfy(step -> assertThat(step).contains("Christmas", "public holiday in DE"))
        .anySatisfy(step -> assertThat(step).contains("a Saturday", "Art. 3(4)"))
        .last()
        .asString()
        .contains("Monday, 29 December 2025, 23:59:59 +01:00");
    assertThat(deadline.citation()).isEqualTo("GDPR 12(3)");
    assertThat(deadline.confidence()).isEqualTo(Confidence.A);
    assertThat(deadline.alternatives()).isEmpty();
  }

  @Test
  void the_lenient_californian_reading_is_information_and_never_the_target() {
    var pack = packs.byId("ccpa");
    var deadline =
        pack.clock("respond")
            .due(
                OffsetDateTime.parse("2026-01-01T10:00-08:00"),
                ZoneId.of("America/Los_Angeles"),
                WorkingDays.of("US-CA"));
    assertThat(deadline.due()).isEqualTo("2026-02-14T23:59:59-08:00");
    assertThat(deadline.alternatives())
        .singleElement()
        .satisfies(
            other -> {
              // Day 45 is a Sunday, and the Monday after it is Presidents' Day.
              assertThat(other.due()).isEqualTo("2026-02-17T23:59:59-08:00");
              assertThat(other.citation()).contains("Gov. Code 6800");
            });
  }

  @Test
  void days_on_which_the_person_was_asked_count_unless_the_law_says_otherwise() {
    var received = OffsetDateTime.parse("2026-03-02T10:00Z");
    var british = packs.byId("uk-gdpr").due("respond", received, Residence.of("GB", null), 5);
    assertThat(british.due()).isEqualTo("2026-04-07T23:59:59+01:00");
    assertThat(british.steps()).anyMatch(step -> step.contains("do not count, here 5"));

    var german = packs.byId("gdpr").due("respond", received, Residence.of("DE", null), 5);
    assertThat(german.due()).isEqualTo("2026-04-02T23:59:59+02:00");
  }

  @Test
  void a_duty_without_a_period_is_named_instead_of_a_date() {
    assertThatThrownBy(() -> packs.byId("gdpr").clock("notify_people"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("without undue delay")
        .hasMessageContaining("GDPR 34(1)");
  }

  @Test
  void an_unknown_clock_is_answered_with_the_known_ones() {
    assertThatThrownBy(() -> packs.byId("gdpr").clock("opt_out"))
        .hasMessageContaining("respond")
        .hasMessageContaining("notify_authority");
  }

  @Test
  void a_rule_does_not_count_before_it_is_in_force() {
    assertThatThrownBy(() -> european("respond", "2018-05-24T10:00+02:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2018-05-25");
  }

  private Deadline european(String clock, String received) {
    return packs
        .byId("gdpr")
        .clock(clock)
        .due(OffsetDateTime.parse(received), ZoneId.of("Europe/Berlin"), WorkingDays.of("DE"));
  }
}
