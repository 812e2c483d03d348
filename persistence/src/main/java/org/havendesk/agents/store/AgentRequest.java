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

  @Column(name = "status_callback")
  private String statusCallback;

  private String told;

  @Column(name = "look_at")
  private Instant lookAt;

  private int tries;

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

  /**
   * The agent wants to be told there when anything changes.
   *
   * @param known what it knows already, as {@link #told} has it
   */
  public void callBack(String url, String known, Instant nextLook) {
    statusCallback = url;
    told = known;
    lookAt = nextLook;
  }

  /** Somebody looks after it until then, or nothing has changed. */
  public void lookAgainAt(Instant next) {
    lookAt = next;
  }

  /**
   * The agent was told.
   *
   * @param nextLook empty if nothing will change any more
   */
  public void hasTold(String what, Optional<Instant> nextLook) {
    told = what;
    tries = 0;
    lookAt = nextLook.orElse(null);
  }

  /** The agent could not be told; empty if it is not tried again. */
  public void hasFailed(Optional<Instant> nextTry) {
    tries++;
    lookAt = nextTry.orElse(null);
  }

  /** Where the agent wants to be told; empty if it looks by itself. */
  public Optional<String> statusCallback() {
    return Optional.ofNullable(statusCallback);
  }

  /** What the agent knows. */
  public String told() {
    return told;
  }

  /** How often in a row the agent could not be told. */
  public int tries() {
    return tries;
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
