package org.havendesk.rights.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A request that compliance and legal decide together. */
@Entity
@Table(name = "joint_review")
public class JointReview {

  @Id
  @Column(name = "request_id")
  private UUID request;

  private String reasons;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  /** For JPA. */
  protected JointReview() {}

  /** Opens it for what is noted at the person. */
  public JointReview(UUID request, List<String> reasons, Instant now) {
    this.request = request;
    this.reasons = String.join(",", reasons);
    this.openedAt = now;
  }

  /** Both have decided alike, or there is nothing left to decide. */
  public void close(Instant now) {
    closedAt = now;
  }

  /** The request's id. */
  public UUID request() {
    return request;
  }

  /** What was noted at the person, by the names that packs know. */
  public List<String> reasons() {
    return List.of(reasons.split(","));
  }

  /** Since when both are asked. */
  public Instant openedAt() {
    return openedAt;
  }

  /** When both had decided alike; empty until then. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }
}
