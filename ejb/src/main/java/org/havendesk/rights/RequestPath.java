package org.havendesk.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The stations of one request, from its receipt to its end, as officer and person see them: which
 * ones there are depends on what it takes to grant the right, and on what came in between.
 */
public final class RequestPath {

  /** Whether a station lies behind, is where the request stands, or lies ahead. */
  public enum Place {
    /** Done. */
    BEHIND,
    /** The request stands here. */
    HERE,
    /** Still to come. */
    AHEAD;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One station.
   *
   * @param name such as {@code confirmed}
   * @param at when it was passed, as far as that is written down
   */
  public record Station(String name, Place place, Optional<Instant> at) {}

  /**
   * A step that not every request has.
   *
   * @param closedAt empty while it is open
   */
  record Step(Optional<Instant> closedAt) {}

  private final RightsRequestView request;
  private final List<Station> stations = new ArrayList<>();

  private RequestPath(RightsRequestView request) {
    this.request = request;
  }

  /**
   * The stations of a request.
   *
   * @param identity the check of who asks, if its law wants one
   * @param review the joint review, if there is one
   */
  static List<Station> of(
      RightsRequestView request, Optional<Step> identity, Optional<Step> review) {
    var path = new RequestPath(request);
    path.begin();
    identity.ifPresent(step -> path.pass("identified", step.closedAt()));
    review.ifPresent(step -> path.pass("reviewed", step.closedAt()));
    if (request.askedAt().isPresent()) {
      path.pass("answered", Optional.empty());
    }
    path.end();
    return List.copyOf(path.stations);
  }

  private void begin() {
    boolean anew = request.appealOf().isPresent();
    add(anew ? "appealed" : "received", Place.BEHIND, Optional.of(request.receivedAt()));
    if (request.confirmedAt().isPresent() || request.status().equals("awaiting-confirmation")) {
      pass("confirmed", request.confirmedAt());
    }
  }

  private void end() {
    if (!request.open()) {
      boolean granted = request.status().equals("completed");
      add(granted ? granted() : request.status(), Place.HERE, request.closedAt());
      return;
    }
    for (String station : work()) {
      pass(station, Optional.empty());
    }
    add(goal(), standsSomewhere() ? Place.AHEAD : Place.HERE, Optional.empty());
  }

  private List<String> work() {
    return switch (request.fulfilment()) {
      case EXPORT -> List.of("collected");
      case ERASURE -> List.of("destroyed");
      case AT_ONCE -> List.of();
      case BY_HAND, DISCLOSURE -> List.of("handled");
      case CORRECTION -> List.of("corrected");
      case APPEAL -> List.of("decided-anew");
    };
  }

  private String goal() {
    return switch (request.fulfilment()) {
      case EXPORT -> "exported";
      case ERASURE -> "erased";
      case AT_ONCE -> "recorded";
      case BY_HAND, DISCLOSURE, CORRECTION, APPEAL -> "told";
    };
  }

  private String granted() {
    return request.outcome().filter("nothing-held"::equals).orElseGet(this::goal);
  }

  /** What is not passed is where the request stands, unless it stands somewhere before. */
  private void pass(String name, Optional<Instant> at) {
    if (at.isPresent()) {
      add(name, Place.BEHIND, at);
    } else if (request.open()) {
      add(name, standsSomewhere() ? Place.AHEAD : Place.HERE, at);
    }
  }

  private boolean standsSomewhere() {
    return stations.stream().anyMatch(station -> station.place() == Place.HERE);
  }

  private void add(String name, Place place, Optional<Instant> at) {
    stations.add(new Station(name, place, at));
  }
}
