package org.havendesk.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** How often somebody tried within a span of time. */
@ApplicationScoped
public class TryCounts {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** One more. */
  public void add(byte[] who, Instant end) {
    entities
        .createNativeQuery(
            "insert into try_count (who, ends_at, tries) values (?, ?, 1)"
                + " on duplicate key update tries = tries + 1")
        .setParameter(1, who)
        .setParameter(2, Timestamp.from(end))
        .executeUpdate();
  }

  /** How many there were. */
  public int of(byte[] who) {
    return entities
        .createNativeQuery("select tries from try_count where who = ?")
        .setParameter(1, who)
        .getResultStream()
        .mapToInt(tries -> ((Number) tries).intValue())
        .findFirst()
        .orElse(0);
  }

  /** As if there had been none. */
  public void forget(byte[] who) {
    entities
        .createNativeQuery("delete from try_count where who = ?")
        .setParameter(1, who)
        .executeUpdate();
  }

  /** Forgets the spans that are over. */
  public void forgetBefore(Instant now) {
    entities
        .createNativeQuery("delete from try_count where ends_at <= ?")
        .setParameter(1, Timestamp.from(now))
        .executeUpdate();
  }
}
