package org.havendesk.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
    return with("person", person);
  }

  /** All that a request set. */
  public List<ProcessingLimit> ofRequest(UUID request) {
    return with("request", request);
  }

  /** Removes what a person set, as the person goes. */
  public int removeOf(UUID person) {
    return entities
        .createQuery("delete from ProcessingLimit l where l.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }

  private List<ProcessingLimit> with(String attribute, UUID id) {
    return entities
        .createQuery(
            "select l from ProcessingLimit l where l." + attribute + " = :id order by l.stopped",
            ProcessingLimit.class)
        .setParameter("id", id)
        .getResultList();
  }
}
