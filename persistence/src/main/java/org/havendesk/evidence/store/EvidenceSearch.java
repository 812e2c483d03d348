package org.havendesk.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds entries in the order of time, page by page from where the last one ended (keyset
 * pagination: Winand, "We need tool support for keyset pagination"), so that the millionth page
 * costs as much as the first.
 */
@ApplicationScoped
public class EvidenceSearch {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Where a page ended. */
  public record Place(Instant at, long seq) {
    static Place of(EvidenceEntry entry) {
      return new Place(entry.occurredAt(), entry.seq());
    }
  }

  /** Some entries and, if there may be more, where they go on. */
  public record Page(List<EvidenceEntry> entries, Optional<Place> next) {}

  /** The newest first. */
  public Page newest(EvidenceFilter filter, Optional<Place> after, int limit) {
    return page(filter, after, limit, "<", "desc");
  }

  /** The oldest first. */
  public Page oldest(EvidenceFilter filter, Optional<Place> after, int limit) {
    return page(filter, after, limit, ">", "asc");
  }

  /** Whether there are more than so many. */
  public boolean isMoreThan(EvidenceFilter filter, int count) {
    return !query("e.seq", Long.class, filter, List.of(), Map.of(), "")
        .setFirstResult(count)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The largest signed checkpoint of at most this size. */
  public Optional<String> checkpointUpTo(long size) {
    return checkpoint("size <= ? and size > 0 order by size desc", size);
  }

  /** The smallest signed checkpoint of at least this size. */
  public Optional<String> checkpointFrom(long size) {
    return checkpoint("size >= ? order by size", size);
  }

  private Optional<String> checkpoint(String where, long size) {
    return entities
        .createNativeQuery("select note from log_checkpoint where " + where + " limit 1")
        .setParameter(1, size)
        .getResultStream()
        .findFirst()
        .map(String.class::cast);
  }

  private Page page(
      EvidenceFilter filter, Optional<Place> after, int limit, String beyond, String order) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    after.ifPresent(
        place -> {
          conditions.add(
              "e.occurredAt %s= :at and (e.occurredAt %s :at or e.seq %s :seq)"
                  .formatted(beyond, beyond, beyond));
          values.put("at", place.at());
          values.put("seq", place.seq());
        });
    String sorted = " order by e.occurredAt " + order + ", e.seq " + order;
    var found =
        query("e", EvidenceEntry.class, filter, conditions, values, sorted)
            .setMaxResults(limit + 1)
            .getResultList();
    if (found.size() <= limit) {
      return new Page(found, Optional.empty());
    }
    var entries = found.subList(0, limit);
    return new Page(entries, Optional.of(Place.of(entries.get(limit - 1))));
  }

  private <T> TypedQuery<T> query(
      String what,
      Class<T> type,
      EvidenceFilter filter,
      List<String> more,
      Map<String, Object> moreValues,
      String end) {
    List<String> conditions = new ArrayList<>(List.of("e.logIndex is not null"));
    Map<String, Object> values = new HashMap<>(moreValues);
    var from = new StringBuilder(" from EvidenceEntry e");
    filter
        .matter()
        .ifPresent(
            id -> {
              from.append(" join e.facts f");
              conditions.add("key(f) in ('ticket', 'request') and value(f) = :matter");
              values.put("matter", id);
            });
    filter
        .person()
        .ifPresent(
            id -> {
              from.append(", EvidenceOpening o");
              conditions.add("o.entry = e.seq and o.person = :person");
              values.put("person", id);
            });
    filter.kind().ifPresent(kind -> add("e.kind = :kind", "kind", kind, conditions, values));
    filter.actor().ifPresent(who -> add("e.actor = :actor", "actor", who, conditions, values));
    filter.from().ifPresent(at -> add("e.occurredAt >= :from", "from", at, conditions, values));
    filter.to().ifPresent(at -> add("e.occurredAt < :to", "to", at, conditions, values));
    conditions.addAll(more);
    var query =
        entities.createQuery(
            "select " + what + from + " where " + String.join(" and ", conditions) + end, type);
    values.forEach(query::setParameter);
    return query;
  }

  private static void add(
      String condition,
      String name,
      Object value,
      List<String> conditions,
      Map<String, Object> values) {
    conditions.add(condition);
    values.put(name, value);
  }
}
