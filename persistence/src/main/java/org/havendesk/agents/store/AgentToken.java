package org.havendesk.agents.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The token by which an agent is known here; only its hash is kept. */
@Entity
@Table(name = "agent_token")
public class AgentToken {

  @Id
  @Column(name = "agent_id")
  private String agent;

  @Column(name = "token_hash")
  private byte[] tokenHash;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Version private long version;

  /** For JPA. */
  protected AgentToken() {}

  /** The first token of an agent, asked for by a message issued then. */
  public AgentToken(String agent, byte[] tokenHash, Instant issuedAt) {
    this.agent = agent;
    this.tokenHash = tokenHash.clone();
    this.issuedAt = issuedAt;
  }

  /** Another token takes the place of the last one. */
  public void renew(byte[] newHash, Instant issued) {
    tokenHash = newHash.clone();
    issuedAt = issued;
  }

  /** Whether a message is newer than the one that asked for this token. */
  public boolean isOlderThan(Instant issued) {
    return issuedAt.isBefore(issued);
  }

  /** The agent, as the service directory names it. */
  public String agent() {
    return agent;
  }
}
