package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages that went from one ticket into another. What seals them is bound to their person and
 * column, not to their ticket; so only the ticket's number changes, here and at their words.
 */
@ApplicationScoped
public class TicketMoves {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private SearchTokens tokens;

  /** Moves these messages, and remembers that this move did it. */
  public void move(TicketMove move, Collection<Long> messages) {
    entities.persist(move);
    entities.flush();
    for (long message : messages) {
      query("insert into moved_message (move_id, message_id) values (?, ?)", move.id(), message)
          .executeUpdate();
    }
    carry(messages, move.source(), move.target());
  }

  /** Gives back what a move took. */
  public void giveBack(TicketMove move) {
    carry(messagesOf(move), move.target(), move.source());
  }

  private void carry(Collection<Long> messages, long from, long to) {
    for (long message : messages) {
      query("update message set ticket_id = ? where id = ? and ticket_id = ?", to, message, from)
          .executeUpdate();
      query("update message_copy set ticket_id = ? where message_id = ?", to, message)
          .executeUpdate();
      tokens.move(message, from, to);
    }
  }

  /** The messages of a ticket, which nobody else can move until the transaction ends. */
  public List<Long> locked(long ticket) {
    return numbers(
        query("select id from message where ticket_id = ? order by id for update", ticket));
  }

  /** The messages that a move took. */
  public List<Long> messagesOf(TicketMove move) {
    return numbers(
        query("select message_id from moved_message where move_id = ? order by 1", move.id()));
  }

  /** From which other ticket each message of a ticket came first, by the message's number. */
  public Map<Long, Long> origins(long ticket) {
    List<?> rows =
        query(
                "select mm.message_id, v.source from moved_message mm"
                    + " join ticket_move v on v.id = mm.move_id"
                    + " join message m on m.id = mm.message_id"
                    + " where m.ticket_id = ? and v.undone_at is null order by v.id",
                ticket)
            .getResultList();
    Map<Long, Long> origins = new HashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      origins.putIfAbsent(number(columns[0]), number(columns[1]));
    }
    origins.values().removeIf(origin -> origin == ticket);
    return origins;
  }

  /** The move that merged this ticket, if it was not undone. */
  public Optional<TicketMove> mergeOf(long source) {
    return one("v.source = :ticket", TicketMove.Kind.MERGE, source);
  }

  /** The move that this ticket began with, if it was split off and that was not undone. */
  public Optional<TicketMove> splitInto(long target) {
    return one("v.target = :ticket", TicketMove.Kind.SPLIT, target);
  }

  private Optional<TicketMove> one(String which, TicketMove.Kind kind, long ticket) {
    return entities
        .createQuery(
            "select v from TicketMove v where "
                + which
                + " and v.kind = :kind and v.undoneAt is null order by v.id desc",
            TicketMove.class)
        .setParameter("ticket", ticket)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < values.length; place++) {
      query.setParameter(place + 1, values[place]);
    }
    return query;
  }

  private static List<Long> numbers(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(TicketMoves::number).toList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
