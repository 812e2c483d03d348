package org.havendesk.people.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One use of a person's data that ended when they used a right. */
@Entity
@Table(name = "processing_limit")
public class ProcessingLimit {

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "request_id")
  private UUID request;

  private String stopped;
  private Instant since;

  @Column(name = "ends_at")
  private Instant endsAt;

  /** For JPA. */
  protected ProcessingLimit() {}

  /**
   * A limit that holds from now on.
   *
   * @param request the data subject request that set it
   * @param stopped the use, as regulation packs name it
   */
  public ProcessingLimit(UUID person, UUID request, String stopped, Instant now) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.request = request;
    this.stopped = stopped;
    this.since = now;
  }

  /** Who set it. */
  public UUID person() {
    return person;
  }

  /** Ends it then; an end that was set before stays if it is earlier. */
  public void endAt(Instant end) {
    endsAt = endsAt == null || end.isBefore(endsAt) ? end : endsAt;
  }

  /** Whether it holds. */
  public boolean holdsAt(Instant moment) {
    return endsAt == null || endsAt.isAfter(moment);
  }

  /** The data subject request that set it. */
  public UUID request() {
    return request;
  }

  /** The use, as regulation packs name it. */
  public String stopped() {
    return stopped;
  }

  /** Since when it holds. */
  public Instant since() {
    return since;
  }

  /** When it ends or ended; empty while nobody lifted it. */
  public Optional<Instant> endsAt() {
    return Optional.ofNullable(endsAt);
  }
}
