package org.havendesk.consent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every choice that was ever made. Nothing in it is changed; it goes only with the person. */
@ApplicationScoped
public class ConsentLedger {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  public void append(ConsentEntry entry) {
    entities.persist(entry);
  }

  public Optional<ConsentEntry> find(UUID id) {
    return entities
        .createQuery("select e from ConsentEntry e where e.id = :id", ConsentEntry.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** All that a person chose, the newest first. */
  public List<ConsentEntry> of(UUID person) {
    return entities
        .createQuery(
            "select e from ConsentEntry e where e.person = :person order by e.actedAt desc, e.seq desc",
            ConsentEntry.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** What a person chose last for a purpose and channel. */
  public Optional<ConsentEntry> last(UUID person, String purpose, Optional<String> channel) {
    return entities
        .createQuery(
            "select e from ConsentEntry e where e.person = :person and e.purpose = :purpose"
                + " and e.channel = :channel order by e.actedAt desc, e.seq desc",
            ConsentEntry.class)
        .setParameter("person", person)
        .setParameter("purpose", purpose)
        .setParameter("channel", channel.orElse(""))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Removes what a person chose, as the person goes. */
  public int removeOf(UUID person) {
    return entities
        .createQuery("delete from ConsentEntry e where e.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }
}
