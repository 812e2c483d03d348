package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** Which tickets belong together, and which came out of others. */
@ApplicationScoped
public class TicketLinks {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * Links two tickets, in either direction.
   *
   * @return whether they were not
   */
  public boolean link(long one, long other) {
    return pair("insert ignore into ticket_link (lesser, greater) values (?, ?)", one, other);
  }

  /**
   * Takes the link away again.
   *
   * @return whether there was one
   */
  public boolean unlink(long one, long other) {
    return pair("delete from ticket_link where lesser = ? and greater = ?", one, other);
  }

  /** The tickets that are linked with this one. */
  public List<Long> of(long ticket) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select greater from ticket_link where lesser = ?"
                    + " union select lesser from ticket_link where greater = ? order by 1")
            .setParameter(1, ticket)
            .setParameter(2, ticket)
            .getResultList();
    return rows.stream().map(row -> ((Number) row).longValue()).toList();
  }

  /** The tickets that came out of this one. */
  public List<Long> outOf(long ticket) {
    return numbers("select t.id from Ticket t where t.relatedTo = :ticket order by t.id", ticket);
  }

  /** The tickets for which this one stands. */
  public List<Long> mergedInto(long ticket) {
    return numbers("select t.id from Ticket t where t.mergedInto = :ticket order by t.id", ticket);
  }

  private List<Long> numbers(String query, long ticket) {
    return entities.createQuery(query, Long.class).setParameter("ticket", ticket).getResultList();
  }

  private boolean pair(String sql, long one, long other) {
    Query query = entities.createNativeQuery(sql);
    query.setParameter(1, Math.min(one, other)).setParameter(2, Math.max(one, other));
    return query.executeUpdate() > 0;
  }
}
