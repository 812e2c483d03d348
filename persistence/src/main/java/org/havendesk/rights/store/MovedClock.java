package org.havendesk.rights.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A clock of an open request that moved, because its law's pack changed. */
@Entity
@Table(name = "moved_clock")
public class MovedClock {

  @Id private UUID id;

  @Column(name = "request_id")
  private UUID request;

  private String clock;

  @Column(name = "due_before")
  private Instant before;

  @Column(name = "due_after")
  private Instant after;

  @Column(name = "moved_at")
  private Instant movedAt;

  /** For JPA. */
  protected MovedClock() {}

  /** It was due before, and is due after. */
  public MovedClock(UUID request, String clock, Instant before, Instant after, Instant now) {
    this.id = UUID.randomUUID();
    this.request = request;
    this.clock = clock;
    this.before = before;
    this.after = after;
    this.movedAt = now;
  }

  /** The request's id. */
  public UUID request() {
    return request;
  }

  /** The clock's name in its pack. */
  public String clock() {
    return clock;
  }

  /** When it was due before. */
  public Instant before() {
    return before;
  }

  /** When it is due now. */
  public Instant after() {
    return after;
  }

  /** When it moved. */
  public Instant movedAt() {
    return movedAt;
  }
}
