package org.havendesk.agents.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What an agent sent: it became a request of the register, or was denied for a reason. */
@Entity
@Table(name = "agent_request")
public class AgentRequest {

  @Id private UUID id;

  @Column(name = "agent_id")
  private String agent;

  @Column(name = "agent_request_id")
  private String agentRequestId;

  @Column(name = "message_hash")
  private byte[] messageHash;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "request_id")
  private UUID request;

  @Enumerated(EnumType.STRING)
  private Denial denial;

  /** For JPA. */
  protected AgentRequest() {}

  /**
   * What came in.
   *
   * @param agentRequestId the agent's own name for it
   * @param messageHash SHA-256 of the signed message
   */
  public AgentRequest(
      String agent, Optional<String> agentRequestId, byte[] messageHash, Instant now) {
    this.id = UUID.randomUUID();
    this.agent = agent;
    this.agentRequestId = agentRequestId.orElse(null);
    this.messageHash = messageHash.clone();
    this.receivedAt = now;
  }

  /** It was filed. */
  public AgentRequest became(UUID filed) {
    request = filed;
    return this;
  }

  /** It was not filed. */
  public AgentRequest denied(Denial reason) {
    denial = reason;
    return this;
  }

  /** By which the agent asks for it. */
  public UUID id() {
    return id;
  }

  /** Who sent it, as the service directory names them. */
  public String agent() {
    return agent;
  }

  /** The agent's own name for it. */
  public Optional<String> agentRequestId() {
    return Optional.ofNullable(agentRequestId);
  }

  /** When it came. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** The request of the register. */
  public Optional<UUID> request() {
    return Optional.ofNullable(request);
  }

  /** Why there is none. */
  public Optional<Denial> denial() {
    return Optional.ofNullable(denial);
  }
}
