package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/** What all tickets have in the fields of one's own. */
@ApplicationScoped
public class FieldValues {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds one. */
  public void add(FieldValue value) {
    entities.persist(value);
  }

  /** Removes one. */
  public void remove(FieldValue value) {
    entities.remove(value);
  }

  /** What a ticket has. */
  public List<FieldValue> in(long ticket) {
    return entities
        .createQuery("select v from FieldValue v where v.ticket = :ticket", FieldValue.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  /**
   * Fills what the other ticket lacks. What seals a value is bound to its person and column, not to
   * its ticket; so nothing is opened.
   *
   * @param move remembered at what it brings
   */
  public void bring(TicketMove move, long source, long target) {
    query(
            "insert into ticket_field_value"
                + " (ticket_id, field_id, plain, sealed, brought_by, version)"
                + " select ?, s.field_id, s.plain, s.sealed, ?, 1 from ticket_field_value s"
                + " left join ticket_field_value t on t.ticket_id = ? and t.field_id = s.field_id"
                + " where s.ticket_id = ? and t.id is null",
            target,
            move.id(),
            target,
            source)
        .executeUpdate();
  }

  /** Takes back what a move filled, unless somebody has said it anew since. */
  public void takeBack(TicketMove move) {
    query("delete from ticket_field_value where brought_by = ?", move.id()).executeUpdate();
  }

  /**
   * Removes all that a person's tickets have; nobody can say that what is called plain is.
   *
   * @return how many rows were removed
   */
  public int emptyFor(UUID person) {
    return query(
            "delete v from ticket_field_value v join ticket t on t.id = v.ticket_id"
                + " where t.person_id = ?",
            person.toString())
        .executeUpdate();
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < values.length; place++) {
      query.setParameter(place + 1, values[place]);
    }
    return query;
  }
}
