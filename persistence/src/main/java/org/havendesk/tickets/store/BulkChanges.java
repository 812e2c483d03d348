package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All changes to many tickets. */
@ApplicationScoped
public class BulkChanges {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Begins one with these tickets. */
  public void add(BulkChange bulk, List<Long> tickets) {
    entities.persist(bulk);
    entities.flush();
    tickets.forEach(ticket -> entities.persist(new BulkItem(bulk.id(), ticket)));
  }

  /** The one known by this. */
  public Optional<BulkChange> find(UUID id) {
    return Optional.ofNullable(entities.find(BulkChange.class, id));
  }

  /** What a colleague began last. */
  public Optional<BulkChange> lastOf(String login) {
    return entities
        .createQuery(
            "select b from BulkChange b where b.login = :login order by b.startedAt desc",
            BulkChange.class)
        .setParameter("login", login)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What took this one back. */
  public Optional<BulkChange> undoOf(UUID id) {
    return entities
        .createQuery("select b from BulkChange b where b.undoes = :id", BulkChange.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Those that are not over, the oldest first. */
  public List<UUID> open() {
    return entities
        .createQuery(
            "select b.id from BulkChange b where b.endedAt is null order by b.startedAt",
            UUID.class)
        .getResultList();
  }

  /** Takes one ticket whose turn it is and locks it against the other instances. */
  public Optional<BulkItem> next(UUID bulk) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from bulk_item where bulk_id = ? and state = 'WAITING' order by id"
                    + " limit 1 for update skip locked")
            .setParameter(1, bulk.toString())
            .getResultList();
    return ids.stream().findFirst().map(id -> item(((Number) id).longValue()));
  }

  /** The ticket's row of this number. */
  public BulkItem item(long id) {
    return entities.find(BulkItem.class, id);
  }

  /** What became of a ticket in this change. */
  public Optional<BulkItem> item(UUID bulk, long ticket) {
    return entities
        .createQuery(
            "select i from BulkItem i where i.bulk = :bulk and i.ticket = :ticket", BulkItem.class)
        .setParameter("bulk", bulk)
        .setParameter("ticket", ticket)
        .getResultStream()
        .findFirst();
  }

  /** The tickets that are so far. */
  public List<Long> tickets(UUID bulk, BulkItem.State state, int limit) {
    return entities
        .createQuery(
            "select i.ticket from BulkItem i where i.bulk = :bulk and i.state = :state"
                + " order by i.id",
            Long.class)
        .setParameter("bulk", bulk)
        .setParameter("state", state)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many tickets are how far. */
  public Map<BulkItem.State, Long> progress(UUID bulk) {
    Map<BulkItem.State, Long> counts = new EnumMap<>(BulkItem.State.class);
    entities
        .createQuery(
            "select i.state, count(i) from BulkItem i where i.bulk = :bulk group by i.state",
            Object[].class)
        .setParameter("bulk", bulk)
        .getResultList()
        .forEach(row -> counts.put((BulkItem.State) row[0], (Long) row[1]));
    return counts;
  }

  /** Those whose turn has not come are left as they are. */
  public void leave(UUID bulk) {
    entities
        .createQuery(
            "update BulkItem i set i.state = :left where i.bulk = :bulk and i.state = :waiting")
        .setParameter("left", BulkItem.State.LEFT)
        .setParameter("bulk", bulk)
        .setParameter("waiting", BulkItem.State.WAITING)
        .executeUpdate();
  }
}
