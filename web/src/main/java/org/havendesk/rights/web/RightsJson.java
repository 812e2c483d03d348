package org.havendesk.rights.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.havendesk.platform.InvalidInput;
import org.havendesk.regulation.Alternative;
import org.havendesk.rights.ExplainedClock;
import org.havendesk.rights.NewRightsRequest;
import org.havendesk.rights.PreferenceSignals;
import org.havendesk.rights.RequestPath;
import org.havendesk.rights.RightsRequestView;

/** How partners write and read requests; openapi.yaml says what each field means. */
public final class RightsJson {

  private RightsJson() {}

  /** A new request. */
  public record NewRequest(
      String type,
      String regulation,
      Person person,
      Residence residence,
      OffsetDateTime receivedAt,
      String details,
      JsonNode agent) {

    /**
     * What is asked for.
     *
     * @throws InvalidInput naming the field that is missing
     */
    NewRightsRequest asked() {
      if (type == null || type.isBlank()) {
        throw new InvalidInput("type", "Say which right, such as access or erasure.");
      }
      if (person == null) {
        throw new InvalidInput("person", "Say whose right it is.");
      }
      if (residence == null) {
        throw new InvalidInput("residence", "Say where the person lives.");
      }
      return new NewRightsRequest(
          type,
          Optional.ofNullable(regulation),
          person.email(),
          residence.country(),
          Optional.ofNullable(residence.region()),
          Optional.ofNullable(receivedAt).map(OffsetDateTime::toInstant),
          wholeDetails(),
          Optional.ofNullable(person.language()),
          agent != null && !agent.isNull());
    }

    /** The person's words, headed by who spoke for them. */
    private Optional<String> wholeDetails() {
      Optional<String> spokesman =
          Optional.ofNullable(agent)
              .filter(node -> !node.isNull())
              .map(node -> "Authorised agent: " + (node.isTextual() ? node.asText() : node));
      List<String> parts =
          Stream.of(spokesman, Optional.ofNullable(details)).flatMap(Optional::stream).toList();
      return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
    }
  }

  /** What a person's browser signalled to a partner's page. */
  public record Signals(Person person, Residence residence, Boolean gpc, String gpp, String tcf) {

    /**
     * Whose browser it was.
     *
     * @throws InvalidInput naming the field that is missing
     */
    NewRightsRequest whose() {
      return new NewRequest("signal", null, person, residence, null, null, null).asked();
    }
  }

  /** The rights that signals used. */
  public record Honoured(List<Used> honoured) {

    static Honoured of(List<PreferenceSignals.Honoured> rights) {
      return new Honoured(
          rights.stream()
              .map(right -> new Used(right.type(), right.request(), right.before()))
              .toList());
    }
  }

  /** A right that a signal used, with its request; whether that was on record before. */
  public record Used(String type, UUID request, boolean before) {}

  /** The person whose right it is; what else is sent about them is neither needed nor kept. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Person(String email, String language) {}

  /** Where the person lives. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Residence(String country, String region) {}

  /** A request and its clocks. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Request(
      UUID id,
      String type,
      String regulation,
      String status,
      Optional<String> outcome,
      Optional<String> refusal,
      Residence residence,
      OffsetDateTime receivedAt,
      Optional<OffsetDateTime> confirmedAt,
      Optional<OffsetDateTime> closedAt,
      int progress,
      boolean exportReady,
      List<Station> path,
      List<Clock> clocks,
      Optional<UUID> appealOf,
      Optional<UUID> receipt) {

    static Request of(RightsRequestView view, List<RequestPath.Station> path) {
      return new Request(
          view.id(),
          view.type(),
          view.regulation(),
          view.status(),
          view.outcome(),
          view.refusal(),
          new Residence(view.country(), view.region().orElse(null)),
          view.receivedAt().atOffset(ZoneOffset.UTC),
          view.confirmedAt().map(at -> at.atOffset(ZoneOffset.UTC)),
          view.closedAt().map(at -> at.atOffset(ZoneOffset.UTC)),
          view.progress(),
          view.exportReady(),
          path.stream().map(Station::of).toList(),
          view.clocks().stream().map(clock -> Clock.of(clock, view.endOf(clock))).toList(),
          view.appealOf(),
          view.receipt());
    }
  }

  /** A station of a request; {@code place} is behind, here or ahead. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Station(String name, String place, Optional<OffsetDateTime> at) {

    static Station of(RequestPath.Station station) {
      return new Station(
          station.name(),
          station.place().toString(),
          station.at().map(at -> at.atOffset(ZoneOffset.UTC)));
    }
  }

  /** What is said about an appeal. */
  public record NewAppeal(String details) {}

  /** Another reading of the law, or another law's clock, that was not the strictest. */
  public record Other(OffsetDateTime due, String citation, List<String> steps) {

    static Other of(Alternative other) {
      return new Other(other.due(), other.citation(), other.steps());
    }
  }

  /** A statutory clock with the way it was counted. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Clock(
      String name,
      OffsetDateTime due,
      Optional<OffsetDateTime> endedAt,
      String citation,
      String confidence,
      List<String> steps,
      List<Other> alternatives) {

    static Clock of(ExplainedClock clock, Optional<Instant> ended) {
      return new Clock(
          clock.name(),
          clock.due(),
          ended.map(at -> at.atOffset(ZoneOffset.UTC)),
          clock.citation(),
          clock.confidence().name().toLowerCase(Locale.ROOT),
          clock.steps(),
          clock.alternatives().stream().map(Other::of).toList());
    }
  }
}
