package org.havendesk.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A campaign in which officers look at who has what. */
@Entity
@Table(name = "access_review")
public class AccessReview {

  @Id private UUID id;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  /** For JPA. */
  protected AccessReview() {}

  /** A campaign that begins now. */
  public AccessReview(Instant now, Instant due) {
    id = UUID.randomUUID();
    begunAt = now;
    dueAt = due;
  }

  /** All of it is decided. */
  public void close(Instant now) {
    closedAt = now;
  }

  public UUID id() {
    return id;
  }

  public Instant begunAt() {
    return begunAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  /** When the last of it was decided. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }
}
