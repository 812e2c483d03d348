package org.havendesk.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;

/** The one row of the log's own watch. */
@ApplicationScoped
public class LogWatches {

  private static final int ONLY = 1;

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** The row, locked until the transaction ends; empty while another instance watches. */
  public Optional<LogWatch> take() {
    boolean free =
        !entities
            .createNativeQuery("select id from log_watch where id = 1 for update skip locked")
            .getResultList()
            .isEmpty();
    return free
        ? Optional.of(
            entities.find(
                LogWatch.class,
                ONLY,
                LockModeType.NONE,
                Map.of("jakarta.persistence.cache.retrieveMode", "BYPASS")))
        : Optional.empty();
  }

  /** What was found last. */
  public LogWatch last() {
    return entities.find(LogWatch.class, ONLY);
  }
}
