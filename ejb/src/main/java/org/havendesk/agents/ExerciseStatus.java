package org.havendesk.agents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.agents.store.AgentRequest;

/**
 * What an agent reads about a request (3.03).
 *
 * @param reason always there; empty where the protocol has none for the state
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"request_id", "agent_request_id", "received_at", "status", "reason"})
public record ExerciseStatus(
    @JsonProperty("request_id") UUID id,
    @JsonProperty("agent_request_id") Optional<String> agentRequestId,
    @JsonProperty("received_at") String receivedAt,
    String status,
    String reason,
    @JsonProperty("expected_by") Optional<String> expectedBy,
    @JsonProperty("expires_at") Optional<String> expiresAt,
    @JsonProperty("processing_details") Optional<String> details,
    @JsonProperty("user_verification_url") Optional<String> verificationUrl) {

  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  // Agents' programs in other languages read an offset in digits where they stumble over Z.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  static ExerciseStatus of(AgentRequest sent, Standing standing) {
    return new ExerciseStatus(
        sent.id(),
        sent.agentRequestId(),
        written(sent.receivedAt()),
        standing.state().spelled(),
        standing.reason(),
        standing.expectedBy().map(ExerciseStatus::written),
        standing.expiresAt().map(ExerciseStatus::written),
        standing.details(),
        standing.verificationUrl());
  }

  /** What of it makes it worth to be told anew. */
  String essence() {
    // A reason for more time comes with another date.
    return String.join(" ", status, reason, expectedBy.orElse("-"));
  }

  /** Whether nothing will change any more. */
  boolean isFinal() {
    return !status.equals(Standing.State.OPEN.spelled())
        && !status.equals(Standing.State.IN_PROGRESS.spelled());
  }

  /** As it is sent. */
  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A status can't be written as JSON", e);
    }
  }

  private static String written(Instant time) {
    return TIME.format(time);
  }
}
