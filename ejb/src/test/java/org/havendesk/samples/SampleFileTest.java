package org.havendesk.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.Residence;
import org.havendesk.tickets.EarlierTicket;
import org.havendesk.tickets.store.TicketStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sample data can be used as they are, and nobody real is in them. */
class SampleFileTest {

  private static final Path CONFIG = Path.of("..", "config");
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  static Stream<Jurisdiction> jurisdictions() {
    return Jurisdictions.load(CONFIG).all().stream();
  }

  @ParameterizedTest
  @MethodSource("jurisdictions")
  void everybody_lives_here_and_has_an_address_that_nobody_can_own(Jurisdiction here) {
    assertThat(read(here).customers().values())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            who -> {
              String region = who.region().orElse(null);
              assertThat(here.serves(Residence.of(who.country(), region))).isTrue();
              assertThat(who.contact().email().orElse("@example.com"))
                  .matches(".+@example\\.(com|org|net)|@example\\.com");
            });
  }

  @ParameterizedTest
  @MethodSource("jurisdictions")
  void a_desk_at_work_has_every_status_and_several_languages(Jurisdiction here) {
    List<EarlierTicket> tickets = read(here).ticketsBefore(NOW);

    assertThat(tickets).hasSize(12);
    assertThat(tickets.stream().map(EarlierTicket::status).distinct())
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(TicketStatus.SNOOZED)));
    assertThat(
            tickets.stream()
                .map(ticket -> ticket.customer().language())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()))
        .hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("jurisdictions")
  void what_was_said_is_told_in_order_and_only_colleagues_have_logins(Jurisdiction here) {
    assertThat(read(here).ticketsBefore(NOW))
        .allSatisfy(
            ticket -> {
              assertThat(ticket.said()).extracting(EarlierTicket.Words::at).isSorted();
              assertThat(ticket.said().get(ticket.said().size() - 1).at()).isBefore(NOW);
              assertThat(ticket.said())
                  .allSatisfy(
                      words ->
                          assertThat(words.author().isEmpty())
                              .isEqualTo(words.kind().name().equals("INBOUND")));
            });
  }

  private static SampleFile read(Jurisdiction here) {
    return SampleFile.read(CONFIG.resolve("sample-data").resolve(here.id() + ".yaml"));
  }
}
