package org.havendesk.samples.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** The mark that one instance leaves for all others and for every later start. */
@ApplicationScoped
public class SamplesDecided {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * Leaves the mark. Others who try wait until the surrounding transaction ends.
   *
   * @return whether nobody had left it before
   */
  public boolean mark(Instant now) {
    return entities
            .createNativeQuery("insert ignore into sample_data (id, decided_at) values (1, ?)")
            .setParameter(1, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }
}
