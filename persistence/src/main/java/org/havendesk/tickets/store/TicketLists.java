package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havendesk.access.store.Remit;
import org.havendesk.sealing.store.KeyRing;

/** Lists of tickets, narrowed and ordered, page after page; and how long they are. */
@ApplicationScoped
public class TicketLists {

  /**
   * Where customers live, and how they speak.
   *
   * @param regions ISO 3166-1 alpha-2
   * @param tongues primary tags of BCP 47
   */
  public record Origins(Set<String> regions, Set<String> tongues) {}

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private KeyRing keys;

  /**
   * Tickets that fit and are within the remit, in order.
   *
   * @param after only what stands behind this place
   */
  public List<Ticket> list(
      TicketSearch search,
      Remit remit,
      TicketOrder order,
      boolean ascending,
      Optional<ListPlace> after,
      int limit) {
    Condition wanted =
        TicketConditions.of(search, remit)
            .and(after.map(place -> place.behind(ascending)).orElse(Condition.TRUE));
    String by = by(order, ascending);
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (TicketPaths.Path path : paths(search, remit).of(order, after, ascending)) {
      Condition which = path.which().and(wanted);
      parts.add(
          "(select t.id, t.created_at, t.updated_at, t.urgency from %s where %s order by %s limit %d)"
              .formatted(path.from(), which.text(), by, limit));
      values.addAll(which.values());
    }
    String all = String.join(" union all ", parts);
    List<?> ids =
        query("select t.id from (%s) t order by %s limit %d".formatted(all, by, limit), values)
            .getResultList();
    return inOrder(ids.stream().map(TicketLists::number).toList());
  }

  /** The order in SQL. */
  private static String by(TicketOrder order, boolean ascending) {
    return order.columns().stream()
        .map(column -> column + (ascending ? " asc" : " desc"))
        .collect(Collectors.joining(", "));
  }

  /** Only these are read, with their keys and their tags at once. */
  private List<Ticket> inOrder(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Condition these = Condition.in("t.id", ids);
    List<?> people =
        query(
                "select distinct cast(t.person_id as char) from ticket t where " + these.text(),
                these.values())
            .getResultList();
    keys.foresee(people.stream().map(Object::toString).map(UUID::fromString).toList());
    Map<Long, Ticket> found =
        entities
            .createQuery("select t from Ticket t where t.id in :ids", Ticket.class)
            .setParameter("ids", ids)
            .setHint("eclipselink.batch", "t.tags")
            .getResultStream()
            .collect(Collectors.toMap(Ticket::id, Function.identity()));
    return ids.stream().map(found::get).toList();
  }

  /**
   * Numbers of tickets that fit and are within the remit, newest first; no subject is opened for
   * it.
   *
   * @param from only this number and higher ones
   * @param before only lower numbers
   */
  public List<Long> numbers(TicketSearch search, Remit remit, long from, long before, int limit) {
    Condition wanted =
        TicketConditions.of(search, remit)
            .and(Condition.of("t.id >= ?", from))
            .and(Condition.of("t.id < ?", before));
    List<?> ids =
        query(
                "select t.id from ticket t where %s order by t.id desc limit %d"
                    .formatted(wanted.text(), limit),
                wanted.values())
            .getResultList();
    return ids.stream().map(TicketLists::number).toList();
  }

  /** How many tickets fit and are within the remit. */
  public long count(TicketSearch search, Remit remit) {
    Condition wanted = TicketConditions.of(search, remit);
    return search.isTallied()
        ? tallied(wanted)
        : count(List.of(new TicketPaths.Path("ticket t", Condition.TRUE)), wanted);
  }

  /** How many tickets fit and are within the remit; empty if it would take long to tell. */
  public OptionalLong quickCount(TicketSearch search, Remit remit) {
    Condition wanted = TicketConditions.of(search, remit);
    if (search.isTallied()) {
      return OptionalLong.of(tallied(wanted));
    }
    return paths(search, remit)
        .few()
        .map(paths -> OptionalLong.of(count(paths, wanted)))
        .orElse(OptionalLong.empty());
  }

  private long tallied(Condition wanted) {
    return number(
        query(
                "select coalesce(sum(t.n), 0) from ticket_tally t where " + wanted.text(),
                wanted.values())
            .getSingleResult());
  }

  private long count(List<TicketPaths.Path> paths, Condition wanted) {
    long all = 0;
    for (TicketPaths.Path path : paths) {
      Condition which = path.which().and(wanted);
      all +=
          number(
              query(
                      "select count(*) from %s where %s".formatted(path.from(), which.text()),
                      which.values())
                  .getSingleResult());
    }
    return all;
  }

  private TicketPaths paths(TicketSearch search, Remit remit) {
    return new TicketPaths(search, remit, pools(), this::upTo);
  }

  private long upTo(TicketPaths.Counting asked) {
    Condition which = asked.path().which();
    return number(
        query(
                "select count(*) from (select 1 from %s where %s limit %d) few"
                    .formatted(asked.path().from(), which.text(), asked.limit()),
                which.values())
            .getSingleResult());
  }

  /** Where the customers of tickets within the remit live, and how they speak. */
  public Origins origins(Remit remit) {
    List<TicketPool> within = pools().stream().filter(pool -> pool.isWithin(remit)).toList();
    return new Origins(
        within.stream().flatMap(pool -> pool.region().stream()).collect(Collectors.toSet()),
        within.stream().flatMap(pool -> pool.tongue().stream()).collect(Collectors.toSet()));
  }

  private List<TicketPool> pools() {
    List<?> rows =
        query("select pool, cast(team_id as char), region, tongue from ticket_pool", List.of())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(TicketLists::pool).toList();
  }

  private static TicketPool pool(Object[] row) {
    return new TicketPool(
        (byte[]) row[0],
        Optional.ofNullable((String) row[1]).map(UUID::fromString),
        Optional.ofNullable((String) row[2]),
        Optional.ofNullable((String) row[3]));
  }

  /** The highest number of a ticket; 0 if there is none. */
  public long lastNumber() {
    return entities
        .createQuery("select t.id from Ticket t order by t.id desc", Long.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(0L);
  }

  private Query query(String sql, List<Object> values) {
    Query query = entities.createNativeQuery(sql);
    for (int place = 0; place < values.size(); place++) {
      query.setParameter(place + 1, values.get(place));
    }
    return query;
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
