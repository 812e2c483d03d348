package org.havendesk.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How far the log has come, and the checkpoints that were signed on the way. */
@ApplicationScoped
public class LogHead {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * Locks the log until the transaction ends and tells its size. This must be the transaction's
   * first statement: InnoDB takes its snapshot with the first plain read, which then sees all that
   * the previous holder of the lock committed.
   */
  public long lock() {
    return ((Number)
            entities
                .createNativeQuery("select size from log_state where id = 1 for update")
                .getSingleResult())
        .longValue();
  }

  /** Moves the head forward; only under {@link #lock()}. */
  public void advance(long size) {
    entities
        .createNativeQuery("update log_state set size = ? where id = 1 and size < ?")
        .setParameter(1, size)
        .setParameter(2, size)
        .executeUpdate();
  }

  /** Keeps a signed checkpoint; there is one for each size, for ever. */
  public void publish(long size, String note, Instant now) {
    entities
        .createNativeQuery("insert into log_checkpoint (size, note, signed_at) values (?, ?, ?)")
        .setParameter(1, size)
        .setParameter(2, note)
        .setParameter(3, Timestamp.from(now))
        .executeUpdate();
  }

  /** The newest signed checkpoint; empty until the log was first opened. */
  public Optional<String> checkpoint() {
    return entities
        .createNativeQuery("select note from log_checkpoint order by size desc limit 1")
        .getResultStream()
        .findFirst()
        .map(String.class::cast);
  }

  /** Signed checkpoints of this size or larger, in order. */
  public List<String> checkpoints(long from, int limit) {
    return entities
        .createNativeQuery("select note from log_checkpoint where size >= ? order by size limit ?")
        .setParameter(1, from)
        .setParameter(2, limit)
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }
}
