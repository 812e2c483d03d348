package org.havendesk.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which uses of whose data have ended. */
@ApplicationScoped
public class ProcessingLimits {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a limit. */
  public void add(ProcessingLimit limit) {
    entities.persist(limit);
  }

  /** All that a person ever set, also what has ended. */
  public List<ProcessingLimit> of(UUID person) {
    return of(Set.of(person));
  }

  /** The same of several people. */
  public List<ProcessingLimit> of(Collection<UUID> people) {
    return with("person", people);
  }

  /** All that a request set. */
  public List<ProcessingLimit> ofRequest(UUID request) {
    return with("request", Set.of(request));
  }

  /** Removes what a person set, as the person goes. */
  public int removeOf(UUID person) {
    return entities
        .createQuery("delete from ProcessingLimit l where l.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }

  private List<ProcessingLimit> with(String attribute, Collection<UUID> ids) {
    return entities
        .createQuery(
            "select l from ProcessingLimit l where l." + attribute + " in :ids order by l.stopped",
            ProcessingLimit.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
