package org.havendesk.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** What opens the log's commitments, as long as the persons want to be remembered. */
@ApplicationScoped
public class EvidenceOpenings {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Keeps an opening beside its entry. */
  public void add(EvidenceOpening opening) {
    entities.persist(opening);
  }

  /** What opens this entry, if it is about a person who was not erased. */
  public Optional<EvidenceOpening> of(EvidenceEntry entry) {
    return Optional.ofNullable(entities.find(EvidenceOpening.class, entry.seq()));
  }

  /** Forgets what is known about a person: the entries stay, nothing links them any more. */
  public int removeAbout(UUID person) {
    return entities
        .createQuery("delete from EvidenceOpening o where o.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }
}
