package org.havendesk.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
    return reached(person, any -> true);
  }

  /** This record and all that confirmed links lead to. */
  public Set<UUID> confirmed(UUID person) {
    return reached(person, PersonLink::isConfirmed);
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

  private Set<UUID> reached(UUID person, Predicate<PersonLink> counts) {
    Set<UUID> reached = new LinkedHashSet<>(Set.of(person));
    Set<UUID> fresh = Set.of(person);
    while (!fresh.isEmpty()) {
      fresh =
          at(fresh).stream()
              .filter(counts)
              .flatMap(link -> List.of(link.one(), link.other()).stream())
              .filter(one -> !reached.contains(one))
              .collect(Collectors.toSet());
      reached.addAll(fresh);
    }
    return reached;
  }
}
