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

  /**
   * Forgets what opens the entries that have this fact. They stay about their persons.
   *
   * @return how many
   */
  public int removeTexts(String fact, String value) {
    return entities
        .createNativeQuery(
            "update evidence_opening o join evidence_fact f on f.entry_seq = o.entry_seq"
                + " set o.opening = null"
                + " where f.name = ? and f.value = ? and o.opening is not null")
        .setParameter(1, fact)
        .setParameter(2, value)
        .executeUpdate();
  }

  /** Forgets what is known about a person: the entries stay, nothing links them any more. */
  public int removeAbout(UUID person) {
    return entities
        .createQuery("delete from EvidenceOpening o where o.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }
}
