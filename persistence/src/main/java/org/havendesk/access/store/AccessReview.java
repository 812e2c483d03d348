package org.havendesk.access.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A campaign in which officers look at who has what; it is over once all of it is decided. */
@Entity
@Table(name = "access_review")
public class AccessReview {

  @Id private UUID id;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "due_at")
  private Instant dueAt;

  /** For JPA. */
  protected AccessReview() {}

  /** A campaign that begins now. */
  public AccessReview(Instant now, Instant due) {
    id = UUID.randomUUID();
    begunAt = now;
    dueAt = due;
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
}
