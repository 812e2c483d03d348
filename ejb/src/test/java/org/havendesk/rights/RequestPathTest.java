package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.Filing;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each sort of right has a path of its own, on which a request always stands somewhere. */
class RequestPathTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final Optional<RequestPath.Step> NONE = Optional.empty();
  private static final Optional<RequestPath.Step> OPEN =
      Optional.of(new RequestPath.Step(Optional.empty()));
  private static final Optional<RequestPath.Step> CLOSED =
      Optional.of(new RequestPath.Step(Optional.of(NOW)));

  @ParameterizedTest
  @CsvSource({
    "export,     collected,     exported, EXPORTED",
    "erasure,    destroyed,     erased,   ERASED",
    "by-hand,    handled,       told,     DONE_BY_HAND",
    "disclosure, handled,       told,     DONE_BY_HAND",
    "correction, corrected,     told,     DONE_BY_HAND",
    "appeal,     decided-anew,  told,     DONE_BY_HAND"
  })
  void what_is_confirmed_is_worked_on_and_ends(
      String fulfilment, String work, String end, Outcome outcome) {
    assertThat(path(fulfilment, RightsRequest::awaitConfirmation, NONE, NONE))
        .containsExactly("behind received", "here confirmed", "ahead " + work, "ahead " + end);
    assertThat(path(fulfilment, RequestPathTest::confirmed, NONE, NONE))
        .containsExactly("behind received", "behind confirmed", "here " + work, "ahead " + end);
    Consumer<RightsRequest> done =
        request -> {
          confirmed(request);
          request.complete(outcome, NOW);
        };
    assertThat(path(fulfilment, done, NONE, NONE))
        .containsExactly("behind received", "behind confirmed", "here " + end);
  }

  @Test
  void what_is_granted_at_once_has_no_station_at_which_anybody_is_asked_who_they_are() {
    assertThat(path("at-once", request -> {}, NONE, NONE))
        .containsExactly("behind received", "here recorded");
    Consumer<RightsRequest> done =
        request -> {
          request.accept(Optional.empty());
          request.complete(Outcome.RECORDED, NOW);
        };
    assertThat(path("at-once", done, NONE, NONE))
        .containsExactly("behind received", "here recorded");
  }

  @Test
  void proof_and_joint_review_come_before_the_work() {
    assertThat(path("erasure", RequestPathTest::confirmed, OPEN, NONE))
        .containsSequence("behind confirmed", "here identified", "ahead destroyed");
    assertThat(path("erasure", RequestPathTest::confirmed, CLOSED, OPEN))
        .containsSequence("behind identified", "here reviewed", "ahead destroyed");
    assertThat(path("erasure", RequestPathTest::confirmed, CLOSED, CLOSED))
        .containsSequence("behind reviewed", "here destroyed", "ahead erased");
  }

  @Test
  void a_question_is_where_it_stands_until_it_is_answered() {
    Consumer<RightsRequest> asked =
        request -> {
          confirmed(request);
          request.ask(NOW);
        };
    assertThat(path("correction", asked, NONE, NONE))
        .containsSequence("behind confirmed", "here answered", "ahead corrected");
  }

  @Test
  void what_ends_early_shows_only_what_was() {
    Consumer<RightsRequest> refused =
        request -> {
          confirmed(request);
          request.refuse("not_identified", NOW);
        };
    assertThat(path("by-hand", refused, OPEN, NONE))
        .containsExactly("behind received", "behind confirmed", "here refused");
    Consumer<RightsRequest> expired =
        request -> {
          request.awaitConfirmation();
          request.expire(NOW);
        };
    assertThat(path("export", expired, NONE, NONE))
        .containsExactly("behind received", "here expired");
  }

  @ParameterizedTest
  @EnumSource
  void it_always_stands_in_just_one_place(Fulfilment fulfilment) {
    List<Consumer<RightsRequest>> acts =
        List.of(request -> {}, RightsRequest::awaitConfirmation, RequestPathTest::confirmed);
    for (var act : acts) {
      assertThat(path(fulfilment.toString(), act, OPEN, OPEN))
          .filteredOn(station -> station.startsWith("here "))
          .hasSize(1);
    }
  }

  private static void confirmed(RightsRequest request) {
    request.awaitConfirmation();
    request.confirm(Optional.of(UUID.randomUUID()), NOW);
  }

  private static List<String> path(
      String fulfilment,
      Consumer<RightsRequest> acts,
      Optional<RequestPath.Step> identity,
      Optional<RequestPath.Step> review) {
    var filing =
        new Filing(
            "some_right",
            "some-law",
            fulfilment,
            "DE",
            Optional.empty(),
            "en",
            RequestChannel.PRIVACY_CENTRE,
            Optional.empty(),
            NOW);
    var request = new RightsRequest(UUID.randomUUID(), filing, Clocks.write(List.of()), NOW);
    acts.accept(request);
    return RequestPath.of(RightsRequestView.of(request), identity, review).stream()
        .map(station -> station.place() + " " + station.name())
        .toList();
  }
}
