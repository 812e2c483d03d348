package org.havendesk.people.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Which records are of the same human: those that links lead to, from one to the next. */
@ApplicationScoped
public class PersonLinks {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a link and gives it its number. */
  public PersonLink add(PersonLink link) {
    entities.persist(link);
    entities.flush();
    return link;
  }

  /** This record and all that links lead to. */
  public Set<UUID> group(UUID person) {
    return groups(Set.of(person)).get(person);
  }

  /** Each of these records with all that links lead to. */
  public Map<UUID, Set<UUID>> groups(Collection<UUID> records) {
    return reached(records, any -> true);
  }

  /** This record and all that confirmed links lead to. */
  public Set<UUID> confirmed(UUID person) {
    return reached(Set.of(person), PersonLink::isConfirmed).get(person);
  }

  /** The links at any of these records. */
  public List<PersonLink> at(Collection<UUID> records) {
    return entities
        .createQuery(
            "select l from PersonLink l where l.one in :records or l.other in :records"
                + " order by l.id",
            PersonLink.class)
        .setParameter("records", records)
        .getResultList();
  }

  /** Takes a link back. */
  public void remove(PersonLink link) {
    entities.remove(link);
    entities.flush();
  }

  /** Removes every link at a record, as it goes. */
  public int removeAt(UUID person) {
    return entities
        .createQuery("delete from PersonLink l where l.one = :person or l.other = :person")
        .setParameter("person", person)
        .executeUpdate();
  }

  /** Reads links in as many steps as the longest chain of them has, however many records ask. */
  private Map<UUID, Set<UUID>> reached(Collection<UUID> records, Predicate<PersonLink> counts) {
    Map<UUID, Set<UUID>> beside = new HashMap<>();
    Set<UUID> asked = new HashSet<>();
    Set<UUID> fresh = Set.copyOf(records);
    while (!fresh.isEmpty()) {
      asked.addAll(fresh);
      at(fresh).stream()
          .filter(counts)
          .forEach(
              link -> {
                beside.computeIfAbsent(link.one(), none -> new HashSet<>()).add(link.other());
                beside.computeIfAbsent(link.other(), none -> new HashSet<>()).add(link.one());
              });
      fresh = beside.keySet().stream().filter(one -> !asked.contains(one)).collect(toSet());
    }
    return Set.copyOf(records).stream().collect(toMap(one -> one, one -> from(one, beside)));
  }

  private static Set<UUID> from(UUID record, Map<UUID, Set<UUID>> beside) {
    Set<UUID> reached = new LinkedHashSet<>();
    Deque<UUID> ahead = new ArrayDeque<>(Set.of(record));
    while (!ahead.isEmpty()) {
      UUID next = ahead.poll();
      if (reached.add(next)) {
        ahead.addAll(beside.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }
}
