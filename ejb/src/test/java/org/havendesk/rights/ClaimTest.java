package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.regulation.Residence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody whom two laws protect has the better of each. */
class ClaimTest {

  private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-03-02T10:00+01:00");
  private static final String PARENT =
      """
      id: law-of-the-union
      version: 2026-11-01
      name: {en: Law of the union}
      citation: Union Act 1
      territory:
        who: {en: People in Germany}
        places: [{country: DE, timeZone: Europe/Berlin}]
      clocks:
        confirm: {rule: business-days, amount: 3, until: acknowledged, meaning: {en: We confirm}, citation: Union Act 2, confidence: A}
        respond: {rule: calendar-days, amount: 45, pause: {text: waiting does not count, citation: Union Act 5, confidence: A}, meaning: {en: Our answer}, citation: Union Act 3, confidence: A}
      certainties:
        sure: {name: {en: Sure}, points: 3, citation: Union Act 4, confidence: A}
      rights:
        access: {name: {en: Access}, meaning: {en: A copy}, who: anyone, verifyIdentity: true, certainty: sure, fulfilment: export, clocks: [confirm, respond], citation: Union Act 6, confidence: A}
        no_advertising: {name: {en: No advertising}, meaning: {en: None}, who: anyone, verifyIdentity: true, fulfilment: by-hand, stops: [marketing], clocks: [respond], citation: Union Act 7, confidence: A}
      """;
  private static final String STATE =
      """
      id: law-of-the-state
      version: 2026-11-01
      name: {en: Law of the state}
      citation: State Act 1
      territory:
        who: {en: People in Germany}
        places: [{country: DE, timeZone: Europe/Berlin}]
      clocks:
        respond: {rule: eu-month, amount: 1, meaning: {en: Our answer}, citation: State Act 3, confidence: B}
      rights:
        access: {name: {en: Access}, meaning: {en: A copy}, who: anyone, verifyIdentity: true, fulfilment: export, clocks: [respond], citation: State Act 6, confidence: B}
        no_advertising: {name: {en: No advertising}, meaning: {en: None}, who: anyone, verifyIdentity: false, fulfilment: at-once, stops: [analytics], clocks: [respond], citation: State Act 7, confidence: B}
      """;

  @TempDir private Path config;
  private RegulationPacks packs;

  @BeforeEach
  void enact() throws IOException {
    Path laws = Files.createDirectories(config.resolve("regulations"));
    Files.writeString(laws.resolve("law-of-the-union.yaml"), PARENT);
    Files.writeString(laws.resolve("law-of-the-state.yaml"), STATE);
    packs = RegulationPacks.load(config);
  }

  @Test
  void the_earlier_date_counts_and_says_what_it_was_held_against() {
    var respond = clock("respond");
    assertThat(respond.due()).isEqualTo("2026-04-02T23:59:59+02:00");
    assertThat(respond.citation()).isEqualTo("State Act 3");
    assertThat(respond.steps())
        .last()
        .asString()
        .contains("Union Act 3", "2026-04-16", "the earlier counts");
    assertThat(respond.alternatives())
        .singleElement()
        .satisfies(other -> assertThat(other.due()).isEqualTo("2026-04-16T23:59:59+02:00"));
  }

  @Test
  void each_clock_is_compared_by_itself_and_kept_with_the_request() {
    assertThat(claim("access").clocks(false, 0))
        .extracting(ExplainedClock::name)
        .containsExactly("confirm", "respond");
    assertThat(Clocks.read(Clocks.write(claim("access").clocks(false, 0)).json()))
        .isEqualTo(claim("access").clocks(false, 0));
  }

  @Test
  void a_clock_stands_still_only_where_every_law_lets_it() {
    assertThat(clock("respond").pauses()).isFalse();
  }

  @Test
  void the_highest_certainty_that_one_of_them_wants_is_asked_for() {
    assertThat(claim("access").certainty())
        .hasValueSatisfying(c -> assertThat(c.points()).isEqualTo(3));
  }

  @Test
  void where_one_of_them_forbids_to_ask_who_it_is_nobody_asks_and_it_is_granted_at_once() {
    var claim = claim("no_advertising");
    assertThat(claim.maybeVerified()).isFalse();
    assertThat(claim.certainty()).isEmpty();
    assertThat(claim.fulfilment()).isEqualTo(Fulfilment.AT_ONCE);
    assertThat(claim.stops()).hasSize(2);
  }

  private ExplainedClock clock(String name) {
    return claim("access").clocks(false, 0).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Claim claim(String type) {
    List<Claim.Grant> grants =
        Stream.of("law-of-the-union", "law-of-the-state")
            .map(packs::byId)
            .map(pack -> new Claim.Grant(pack, pack.rights().get(type)))
            .toList();
    return new Claim(grants, Residence.parse("DE"), RECEIVED);
  }
}
