package org.havendesk.automation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What rules did, or why not. */
@ApplicationScoped
public class RuleLog {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Writes down; of one event and rule once, or the transaction fails. */
  public void add(RuleEntry entry) {
    entities.persist(entry);
    entities.flush();
  }

  /** The newest of all rules. */
  public List<RuleEntry> newest(int limit) {
    return entities
        .createQuery("select e from RuleEntry e order by e.id desc", RuleEntry.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The newest of one rule. */
  public List<RuleEntry> ofRule(long rule, int limit) {
    return of("e.rule = :it", rule).setMaxResults(limit).getResultList();
  }

  /** The newest of one ticket. */
  public List<RuleEntry> ofTicket(long ticket, int limit) {
    return of("e.ticket = :it", ticket).setMaxResults(limit).getResultList();
  }

  private TypedQuery<RuleEntry> of(String which, long it) {
    return entities
        .createQuery(
            "select e from RuleEntry e where " + which + " order by e.id desc", RuleEntry.class)
        .setParameter("it", it);
  }

  /** Whether the rule was held against this event before, to some end. */
  public boolean knows(RuleEvent event, long rule) {
    return entities
            .createQuery(
                "select count(e) from RuleEntry e where e.event = :event and e.rule = :rule",
                Long.class)
            .setParameter("event", event.id())
            .setParameter("rule", rule)
            .getSingleResult()
        > 0;
  }

  /** Whether it came to this end with the rule for something that began with this. */
  public boolean has(UUID origin, long rule, Outcome outcome) {
    return entities
            .createQuery(
                "select count(e) from RuleEntry e where e.origin = :origin and e.rule = :rule"
                    + " and e.outcome = :outcome",
                Long.class)
            .setParameter("origin", origin)
            .setParameter("rule", rule)
            .setParameter("outcome", outcome)
            .getSingleResult()
        > 0;
  }

  /** How often the rule has acted on a ticket since. */
  public long countFired(long rule, long ticket, Instant since) {
    return entities
        .createQuery(
            "select count(e) from RuleEntry e where e.ticket = :ticket and e.rule = :rule"
                + " and e.outcome = :fired and e.loggedAt >= :since",
            Long.class)
        .setParameter("ticket", ticket)
        .setParameter("rule", rule)
        .setParameter("fired", Outcome.FIRED)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** How often the rule has acted since. */
  public long countFired(long rule, Instant since) {
    return entities
        .createQuery(
            "select count(e) from RuleEntry e where e.rule = :rule and e.outcome = :fired"
                + " and e.loggedAt >= :since",
            Long.class)
        .setParameter("rule", rule)
        .setParameter("fired", Outcome.FIRED)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** Forgets what is older than that. */
  public int forget(Instant before) {
    return entities
        .createQuery("delete from RuleEntry e where e.loggedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
