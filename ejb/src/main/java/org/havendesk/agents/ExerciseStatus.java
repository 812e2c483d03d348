package org.havendesk.agents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
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

  private static String written(Instant time) {
    return TIME.format(time);
  }
}
