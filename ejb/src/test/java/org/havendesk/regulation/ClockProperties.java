package org.havendesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ClockProperties {

  private static final RegulationPacks PACKS = RegulationPacks.load(Path.of("..", "config"));
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final WorkingDays GERMANY = WorkingDays.of("DE");
  private static final WorkingDays CALIFORNIA = WorkingDays.of("US-CA");

  @Property(tries = 300)
  void a_european_month_ends_on_a_working_day_within_a_few_days_of_the_calendar_month(
      @ForAll("moments") OffsetDateTime received) {
    var due = european("respond", received).due().toLocalDate();
    LocalDate month = received.atZoneSameInstant(BERLIN).toLocalDate().plusMonths(1);
    assertThat(GERMANY.contains(due)).isTrue();
    assertThat(due).isBetween(month, month.plusDays(5));
  }

  @Property(tries = 300)
  void who_asks_later_is_never_due_earlier(
      @ForAll("moments") OffsetDateTime first, @ForAll @IntRange(max = 5000) int minutes) {
    assertThat(european("respond", first.plusMinutes(minutes)).due())
        .isAfterOrEqualTo(european("respond", first).due());
  }

  @Property(tries = 300)
  void an_extension_never_ends_before_what_it_extends(@ForAll("moments") OffsetDateTime received) {
    assertThat(european("extend", received).due()).isAfter(european("respond", received).due());
    assertThat(californian("extend", received).due())
        .isAfter(californian("respond", received).due());
  }

  @Property(tries = 300)
  void seventy_two_hours_are_seventy_two_hours(@ForAll("moments") OffsetDateTime aware) {
    assertThat(Duration.between(aware, european("notify_authority", aware).due()))
        .isEqualTo(Duration.ofHours(72));
  }

  @Property(tries = 300)
  void the_target_in_california_is_never_later_than_another_reading(
      @ForAll("moments") OffsetDateTime received) {
    var deadline = californian("respond", received);
    assertThat(deadline.alternatives())
        .allSatisfy(other -> assertThat(other.due()).isAfter(deadline.due()));
    LocalDate day = received.atZoneSameInstant(LOS_ANGELES).toLocalDate();
    assertThat(ChronoUnit.DAYS.between(day, deadline.due().toLocalDate())).isEqualTo(44);
  }

  @Property(tries = 300)
  void ten_business_days_hold_exactly_ten_working_days(@ForAll("moments") OffsetDateTime received) {
    LocalDate day = received.atZoneSameInstant(LOS_ANGELES).toLocalDate();
    LocalDate due = californian("confirm", received).due().toLocalDate();
    assertThat(day.plusDays(1).datesUntil(due.plusDays(1)).filter(CALIFORNIA::contains).count())
        .isEqualTo(10);
    assertThat(CALIFORNIA.contains(due)).isTrue();
  }

  @Provide
  Arbitrary<OffsetDateTime> moments() {
    long from = OffsetDateTime.parse("2019-01-01T00:00Z").toEpochSecond();
    long to = OffsetDateTime.parse("2040-01-01T00:00Z").toEpochSecond();
    return Arbitraries.longs()
        .between(from, to)
        .map(second -> java.time.Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
  }

  private static Deadline european(String clock, OffsetDateTime received) {
    return PACKS.byId("gdpr").clock(clock).due(received, BERLIN, GERMANY);
  }

  private static Deadline californian(String clock, OffsetDateTime received) {
    return PACKS.byId("ccpa").clock(clock).due(received, LOS_ANGELES, CALIFORNIA);
  }
}
