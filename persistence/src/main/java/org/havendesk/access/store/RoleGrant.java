package org.havendesk.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A role that somebody asked for, for an account; it counts once somebody else agrees. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

  @Id private UUID id;

  private String login;

  private String role;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  private Boolean granted;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Version private long version;

  /** For JPA. */
  protected RoleGrant() {}

  /** A question that nobody has answered yet. */
  public RoleGrant(String login, String role, String askedBy, Instant now) {
    this.id = UUID.randomUUID();
    this.login = login;
    this.role = role;
    this.askedBy = askedBy;
    this.askedAt = now;
  }

  /** Somebody answers the question. */
  public void decide(boolean yes, String who, Instant now) {
    granted = yes;
    decidedBy = who;
    decidedAt = now;
  }

  /** The answer; empty while nobody has given one. */
  public Optional<Boolean> granted() {
    return Optional.ofNullable(granted);
  }

  /** Whether nobody has answered yet. */
  public boolean isOpen() {
    return decidedAt == null;
  }

  public UUID id() {
    return id;
  }

  /** The account that would get the role. */
  public String login() {
    return login;
  }

  public String role() {
    return role;
  }

  public String askedBy() {
    return askedBy;
  }

  public Instant askedAt() {
    return askedAt;
  }
}
