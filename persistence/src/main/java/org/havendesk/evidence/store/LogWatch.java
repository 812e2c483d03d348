package org.havendesk.evidence.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What the log's own watch found last. */
@Entity
@Table(name = "log_watch")
public class LogWatch {

  @Id private int id;

  @Column(name = "checked_at")
  private Instant checkedAt;

  private long entries;
  private String fault;

  @Column(name = "fault_at")
  private Instant faultAt;

  /** For JPA. */
  protected LogWatch() {}

  /** All holds, up to so many entries. */
  public void holds(long size, Instant now) {
    checkedAt = now;
    entries = size;
    fault = null;
    faultAt = null;
  }

  /** Something does not hold; since when stays until all holds again. */
  public void contradicted(String what, Instant now) {
    checkedAt = now;
    fault = what;
    faultAt = faultAt == null ? now : faultAt;
  }

  /** When it was watched last; empty before the first time. */
  public Optional<Instant> checkedAt() {
    return Optional.ofNullable(checkedAt);
  }

  /** How many entries were found to hold last. */
  public long entries() {
    return entries;
  }

  /** What does not hold; empty while all does. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** Since when something does not hold. */
  public Optional<Instant> faultAt() {
    return Optional.ofNullable(faultAt);
  }
}
