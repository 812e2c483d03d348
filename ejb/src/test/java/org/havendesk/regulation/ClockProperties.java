package org.havendesk.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
  private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
  private static final WorkingDays BRAZIL = WorkingDays.of("BR");
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

  @Property(tries = 300)
  void eight_weeks_end_on_the_same_day_of_the_week_or_run_on_to_a_working_day(
      @ForAll("moments") OffsetDateTime received) {
    LocalDate weeks = received.atZoneSameInstant(BERLIN).toLocalDate().plusWeeks(8);
    LocalDate due = european("prior_consultation", received).due().toLocalDate();
    assertThat(GERMANY.contains(due)).isTrue();
    assertThat(due).isBetween(weeks, weeks.plusDays(5));
    assertThat(weeks.datesUntil(due).filter(GERMANY::contains)).isEmpty();
  }

  @Property(tries = 300)
  void calendar_days_are_counted_from_the_day_after_and_never_roll(
      @ForAll("moments") OffsetDateTime received) {
    LocalDate day = received.atZoneSameInstant(SAO_PAULO).toLocalDate();
    assertThat(brazilian("respond", received).due().toLocalDate()).isEqualTo(day.plusDays(15));
  }

  @Property(tries = 300)
  void three_business_days_hold_exactly_three_working_days(
      @ForAll("moments") OffsetDateTime aware) {
    LocalDate day = aware.atZoneSameInstant(SAO_PAULO).toLocalDate();
    LocalDate due = brazilian("notify_authority", aware).due().toLocalDate();
    assertThat(day.plusDays(1).datesUntil(due.plusDays(1)).filter(BRAZIL::contains).count())
        .isEqualTo(3);
    assertThat(BRAZIL.contains(due)).isTrue();
  }

  @Property(tries = 300)
  void what_was_waited_is_added_only_where_the_law_stops_the_clock(
      @ForAll("moments") OffsetDateTime received, @ForAll @IntRange(min = 1, max = 60) int waited) {
    var british = PACKS.byId("uk-gdpr");
    var home = Residence.parse("GB");
    var without = british.due("respond", received, home).due();
    assertThat(british.due("respond", received, home, waited).due())
        .isAfterOrEqualTo(without.plusDays(waited).minusHours(1));
    var german = PACKS.byId("gdpr");
    assertThat(german.due("respond", received, Residence.parse("DE"), waited).due())
        .isEqualTo(german.due("respond", received, Residence.parse("DE")).due());
  }

  @Property(tries = 300)
  void whatever_is_counted_in_days_is_due_with_the_last_second_where_the_person_lives(
      @ForAll("moments") OffsetDateTime received) {
    for (var due : List.of(european("respond", received), californian("confirm", received))) {
      assertThat(due.due().toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
    }
    assertThat(european("respond", received).due())
        .isEqualTo(european("respond", received.withOffsetSameInstant(ZoneOffset.MAX)).due());
  }

  @Provide
  Arbitrary<OffsetDateTime> moments() {
    long from = OffsetDateTime.parse("2024-05-01T00:00Z").toEpochSecond();
    long to = OffsetDateTime.parse("2040-01-01T00:00Z").toEpochSecond();
    return Arbitraries.longs()
        .between(from, to)
        .map(second -> java.time.Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
  }

  private static Deadline european(String clock, OffsetDateTime received) {
    return PACKS.byId("gdpr").clock(clock).due(received, BERLIN, GERMANY);
  }

  private static Deadline brazilian(String clock, OffsetDateTime received) {
    return PACKS.byId("lgpd").clock(clock).due(received, SAO_PAULO, BRAZIL);
  }

  private static Deadline californian(String clock, OffsetDateTime received) {
    return PACKS.byId("ccpa").clock(clock).due(received, LOS_ANGELES, CALIFORNIA);
  }
}
