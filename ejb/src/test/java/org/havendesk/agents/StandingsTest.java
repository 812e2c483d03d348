package org.havendesk.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havendesk.rights.AgentsRequest.DUE;
import static org.havendesk.rights.AgentsRequest.RECEIVED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.rights.AgentsRequest;
import org.havendesk.rights.store.KeptClocks;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RightsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a request in the words of the Data Rights Protocol 1.0, 3.02. */
class StandingsTest {

  private static final RegulationPack CCPA =
      RegulationPacks.load(Path.of("..", "config")).byId("ccpa");
  private static final Instant LATER = RECEIVED.plus(Duration.ofDays(9));
  private static final String URL = "https://house.example/privacy/check-mail";

  static Stream<Arguments> lives() {
    return Stream.of(
        life("open/", any -> {}),
        life("in_progress/need_user_verification", RightsRequest::awaitConfirmation),
        life("in_progress/", StandingsTest::accept),
        life("in_progress/", extended()),
        life("fulfilled/", completed(Outcome.ERASED)),
        life("fulfilled/", completed(Outcome.EXPORTED)),
        life("fulfilled/", completed(Outcome.RECORDED)),
        life("fulfilled/", completed(Outcome.DONE_BY_HAND)),
        life("denied/no_match", completed(Outcome.NOTHING_HELD)),
        life("revoked/", request -> request.revoke(LATER)),
        life("denied/other", accepted(request -> request.withdraw(LATER))),
        life("denied/insuf_verification", expired()),
        life("denied/insuf_verification", refused("not_verified")),
        life("denied/suspected_fraud", refused("fraudulent_opt_out")),
        life("denied/claim_not_covered", refused("exception_to_deletion")),
        life("denied/too_many_requests", refused("manifestly_unfounded_or_excessive")),
        life("denied/other", refused("a_ground_that_was_once_in_the_pack")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lives")
  void each_state_has_its_name_and_reason(String told, Consumer<RightsRequest> life) {
    var standing = standing(life);
    assertThat(standing.state().spelled() + "/" + standing.reason()).isEqualTo(told);
    boolean open = told.startsWith("open") || told.startsWith("in_progress");
    assertThat(standing.expectedBy()).isEqualTo(open ? Optional.of(DUE) : Optional.empty());
  }

  @Test
  void who_is_to_be_verified_is_told_where_and_until_when() {
    var standing = standing(RightsRequest::awaitConfirmation);
    assertThat(standing.verificationUrl()).contains(URL);
    assertThat(standing.expiresAt()).contains(RECEIVED.plus(Duration.ofDays(7)));
  }

  @Test
  void an_extension_is_told_with_its_reason() {
    assertThat(standing(extended()).details().orElseThrow()).contains("more time than usual");
  }

  @Test
  void a_refusal_is_told_with_its_article() {
    assertThat(standing(refused("exception_to_deletion")).details().orElseThrow())
        .contains("An exception to deletion", "1798.105(d)");
  }

  @Test
  void how_it_ended_can_be_read_for_sixty_days() {
    var standing = standing(completed(Outcome.ERASED));
    Instant end = LATER.plus(Duration.ofDays(60));
    assertThat(standing.endedAt(LATER, end).state()).isEqualTo(Standing.State.FULFILLED);
    assertThat(standing.endedAt(LATER, end.plusSeconds(1)).state())
        .isEqualTo(Standing.State.EXPIRED);
    assertThat(standing.endedAt(LATER, end).expiresAt()).contains(end);
  }

  @Test
  void an_agent_reads_times_with_an_offset_in_digits_and_always_a_reason() {
    var sent =
        new org.havendesk.agents.store.AgentRequest(
            "HELPER", Optional.of("case 7"), new byte[32], RECEIVED);
    var json = ExerciseStatus.of(sent, standing(completed(Outcome.ERASED))).json();
    assertThat(json)
        .contains("\"received_at\":\"2026-03-02T10:00:00+00:00\"", "\"reason\":\"\"")
        .contains("\"agent_request_id\":\"case 7\"", "\"status\":\"fulfilled\"")
        .doesNotContain("user_verification_url", "null");
  }

  private static Standing standing(Consumer<RightsRequest> life) {
    return Standings.standing(AgentsRequest.after("erasure", CCPA.id(), life), CCPA, URL);
  }

  private static Arguments life(String told, Consumer<RightsRequest> acts) {
    return Arguments.of(told, acts);
  }

  private static void accept(RightsRequest request) {
    request.accept(Optional.of(UUID.randomUUID()));
  }

  private static Consumer<RightsRequest> accepted(Consumer<RightsRequest> then) {
    Consumer<RightsRequest> first = StandingsTest::accept;
    return first.andThen(then);
  }

  private static Consumer<RightsRequest> completed(Outcome outcome) {
    return accepted(request -> request.complete(outcome, LATER));
  }

  private static Consumer<RightsRequest> refused(String ground) {
    return accepted(request -> request.refuse(ground, LATER));
  }

  private static Consumer<RightsRequest> extended() {
    return accepted(
        request ->
            request.extend(
                "necessary",
                new KeptClocks(request.clocks(), Optional.empty(), Optional.empty()),
                LATER));
  }

  private static Consumer<RightsRequest> expired() {
    Consumer<RightsRequest> first = RightsRequest::awaitConfirmation;
    return first.andThen(request -> request.expire(LATER));
  }
}
