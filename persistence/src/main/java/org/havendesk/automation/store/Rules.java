package org.havendesk.automation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All rules. */
@ApplicationScoped
public class Rules {

  /** Every ticket was looked at. */
  public static final long LOOKED = Long.MAX_VALUE;

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * Old tickets of a rule of time.
   *
   * @param lookedTo up to this number they were looked at
   */
  public record Look(long rule, long lookedTo) {}

  /** Adds one behind the others and gives it its number. */
  public Rule add(Rule rule) {
    rule.putAt(all().stream().mapToInt(Rule::place).max().orElse(0) + 1);
    entities.persist(rule);
    entities.flush();
    return rule;
  }

  /** Writes changes now. */
  public void flush() {
    entities.flush();
  }

  /** The one of this number, also if it was removed. */
  public Optional<Rule> find(long id) {
    return Optional.ofNullable(entities.find(Rule.class, id));
  }

  /** All that were not removed, in order. */
  public List<Rule> all() {
    return entities
        .createQuery(
            "select r from Rule r where r.removedAt is null order by r.place, r.id", Rule.class)
        .getResultList();
  }

  /** Those that act, in order. */
  public List<Rule> active() {
    return all().stream().filter(Rule::isActive).toList();
  }

  /** What can set off those that act. */
  public Set<Cause> causes() {
    return entities
        .createQuery(
            "select distinct r.cause from Rule r where r.active = true and r.removedAt is null",
            Cause.class)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Forgets those that were removed before then. */
  public int forget(Instant before) {
    return entities
        .createQuery("delete from Rule r where r.removedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  /** Looks at old tickets from the first on, or at none. */
  public void look(long rule, boolean anew) {
    lookedTo(rule, anew ? 0 : LOOKED);
  }

  /** A rule of time that acts and has old tickets to look at; locked against other instances. */
  public Optional<Look> nextLook() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select id, looked_to from automation_rule where active and removed_at is null"
                    + " and looked_to < ? order by id limit 1 for update skip locked")
            .setParameter(1, LOOKED)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(row -> new Look(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
  }

  /** Tickets up to this number were looked at. */
  public void lookedTo(long rule, long ticket) {
    entities
        .createNativeQuery("update automation_rule set looked_to = ? where id = ?")
        .setParameter(1, ticket)
        .setParameter(2, rule)
        .executeUpdate();
  }
}
