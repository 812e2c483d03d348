package org.havendesk.automation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is yet to be held against the rules, in order. */
@ApplicationScoped
public class RuleEvents {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds one. */
  public void add(RuleEvent event) {
    entities.persist(event);
  }

  /** The one of this number. */
  public Optional<RuleEvent> find(long id) {
    return Optional.ofNullable(entities.find(RuleEvent.class, id));
  }

  /** The next that nobody works on, locked against the other instances. */
  public Optional<RuleEvent> next(Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from rule_event where free_at <= ?"
                    + " order by free_at, id limit 1 for update skip locked")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return ids.stream().findFirst().flatMap(id -> find(((Number) id).longValue()));
  }

  /** It was held against all rules. */
  public void remove(RuleEvent event) {
    entities.remove(event);
  }
}
