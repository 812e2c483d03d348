package org.havendesk.automation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** When the time of rules comes, ticket by ticket. */
@ApplicationScoped
public class RuleDues {

  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * The time of a rule for a ticket.
   *
   * @param since when the ticket became as the rule wants it; empty if nobody has looked yet
   */
  public record Due(long rule, long ticket, Optional<Instant> since) {}

  /**
   * The ticket is as the rule wants it since then. If that is known, and the rule's time has come
   * before, it does not come again.
   */
  public void set(long rule, long ticket, Instant since, Instant dueAt) {
    query(
            "insert into rule_due (rule_id, ticket_id, since, due_at) values (?, ?, ?, ?)"
                + " on duplicate key update"
                + " due_at = if(since <=> values(since), due_at, values(due_at)),"
                + " since = values(since)",
            List.of(rule, ticket, Timestamp.from(since), Timestamp.from(dueAt)))
        .executeUpdate();
  }

  /** Somebody should look at these tickets, unless it is known already. */
  public void lookAt(long rule, List<Long> tickets, Instant now) {
    for (int from = 0; from < tickets.size(); from += AT_ONCE) {
      List<Long> some = tickets.subList(from, Math.min(tickets.size(), from + AT_ONCE));
      List<Object> values = new ArrayList<>();
      for (Long ticket : some) {
        values.addAll(List.of(rule, ticket, Timestamp.from(now)));
      }
      String rows = String.join(", ", Collections.nCopies(some.size(), "(?, ?, null, ?)"));
      query(
              "insert ignore into rule_due (rule_id, ticket_id, since, due_at) values " + rows,
              values)
          .executeUpdate();
    }
  }

  /** Since when the ticket is as the rule wants it, as far as that is known. */
  public Optional<Instant> since(long rule, long ticket) {
    return due(
            "select rule_id, ticket_id, since from rule_due where rule_id = ? and ticket_id = ?",
            List.of(rule, ticket))
        .flatMap(Due::since);
  }

  /** The next time that has come; whoever has the ticket asks once more by {@link #lock}. */
  public Optional<Due> next(Instant now) {
    return due(
        "select rule_id, ticket_id, since from rule_due where due_at <= ? order by due_at limit 1",
        List.of(Timestamp.from(now)));
  }

  /** The same time, if it has not been dealt with meanwhile. */
  public Optional<Due> lock(Due due, Instant now) {
    return due(
        "select rule_id, ticket_id, since from rule_due where rule_id = ? and ticket_id = ?"
            + " and due_at <= ? for update",
        List.of(due.rule(), due.ticket(), Timestamp.from(now)));
  }

  private Optional<Due> due(String sql, List<?> values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.stream()
        .findFirst()
        .map(Object[].class::cast)
        .map(
            row ->
                new Due(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    Optional.ofNullable((Timestamp) row[2]).map(Timestamp::toInstant)));
  }

  /** The time has come, and does not again for as long as the ticket is so. */
  public void came(long rule, long ticket) {
    query(
            "update rule_due set due_at = null where rule_id = ? and ticket_id = ?",
            List.of(rule, ticket))
        .executeUpdate();
  }

  /** The ticket is not as the rule wants it. */
  public void forget(long rule, long ticket) {
    query("delete from rule_due where rule_id = ? and ticket_id = ?", List.of(rule, ticket))
        .executeUpdate();
  }

  /** The rule waits for something else, or no more. */
  public void forgetWaiting(long rule) {
    query("delete from rule_due where rule_id = ? and due_at is not null", List.of(rule))
        .executeUpdate();
  }

  /** Nobody needs to know of rules that are no more. */
  public void forgetOrphans() {
    query(
            "delete d from rule_due d left join automation_rule r on r.id = d.rule_id"
                + " where r.id is null",
            List.of())
        .executeUpdate();
  }

  private Query query(String sql, List<?> values) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < values.size(); place++) {
      query.setParameter(place + 1, values.get(place));
    }
    return query;
  }
}
