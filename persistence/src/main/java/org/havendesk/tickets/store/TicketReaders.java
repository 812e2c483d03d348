package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who watches a ticket, and until when each colleague has read it. */
@ApplicationScoped
public class TicketReaders {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** A colleague wants to know what is said. */
  public void watch(long ticket, String login) {
    change("insert ignore into ticket_watcher (ticket_id, login) values (?, ?)", ticket, login);
  }

  /** They don't any more. */
  public void unwatch(long ticket, String login) {
    change("delete from ticket_watcher where ticket_id = ? and login = ?", ticket, login);
  }

  /** The logins of those who watch, in order. */
  public List<String> watchersOf(long ticket) {
    List<?> rows =
        query("select login from ticket_watcher where ticket_id = ? order by login", ticket)
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  /** Whoever watched the source of a merge watches its target; remembers who did not before. */
  public void bring(TicketMove move) {
    change(
        "insert into moved_watcher (move_id, login) select ?, s.login from ticket_watcher s"
            + " left join ticket_watcher t on t.ticket_id = ? and t.login = s.login"
            + " where s.ticket_id = ? and t.login is null",
        move.id(),
        move.target(),
        move.source());
    change(
        "insert into ticket_watcher (ticket_id, login)"
            + " select ?, login from moved_watcher where move_id = ?",
        move.target(),
        move.id());
  }

  /** Whoever only came with a merge watches its target no more. */
  public void takeBack(TicketMove move) {
    change(
        "delete t from ticket_watcher t join moved_watcher m on m.login = t.login"
            + " where t.ticket_id = ? and m.move_id = ?",
        move.target(),
        move.id());
  }

  /** Until when a colleague has read a ticket; empty if never. */
  public Optional<Instant> readUntil(long ticket, String login) {
    List<?> rows =
        query("select read_at from ticket_reading where login = ? and ticket_id = ?", login, ticket)
            .getResultList();
    return rows.stream().findFirst().map(at -> ((Timestamp) at).toInstant());
  }

  /** A colleague has read it until now. */
  public void read(long ticket, String login, Instant now) {
    change(
        "insert into ticket_reading (login, ticket_id, read_at) values (?, ?, ?)"
            + " on duplicate key update read_at = values(read_at)",
        login,
        ticket,
        Timestamp.from(now));
  }

  /** In which of these tickets something was said by others that a colleague has not read. */
  public Set<Long> unreadAmong(String login, Collection<Long> tickets) {
    if (tickets.isEmpty()) {
      return Set.of();
    }
    List<Object> values = new ArrayList<>(List.of(login));
    values.addAll(tickets);
    values.add(login);
    List<?> rows =
        query(
                "select t.id from ticket t"
                    + " left join ticket_reading r on r.ticket_id = t.id and r.login = ?"
                    + " where t.id in ("
                    + String.join(", ", Collections.nCopies(tickets.size(), "?"))
                    + ") and exists (select 1 from message m where m.ticket_id = t.id"
                    + " and (m.author is null or m.author <> ?)"
                    + " and m.created_at > coalesce(r.read_at, '1000-01-01'))",
                values.toArray())
            .getResultList();
    Set<Long> unread = new HashSet<>();
    rows.forEach(row -> unread.add(((Number) row).longValue()));
    return unread;
  }

  private void change(String sql, Object... values) {
    query(sql, values).executeUpdate();
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < values.length; place++) {
      query.setParameter(place + 1, values[place]);
    }
    return query;
  }
}
