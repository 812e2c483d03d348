package org.havendesk.consent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
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

  /**
   * Consents given before a moment with nothing chosen since, which no one else takes on until the
   * transaction ends; the oldest first.
   */
  public List<UUID> lockGivenBefore(String purpose, Instant moment, int atMost) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select cast(e.id as char) from consent_entry e where e.purpose = ?"
                    + " and e.act = 'GIVEN' and e.acted_at < ? and not exists (select 1 from"
                    + " consent_entry l where l.person_id = e.person_id and l.purpose = e.purpose"
                    + " and l.channel = e.channel and (l.acted_at > e.acted_at"
                    + " or l.acted_at = e.acted_at and l.seq > e.seq))"
                    + " order by e.acted_at limit ? for update skip locked")
            .setParameter(1, purpose)
            .setParameter(2, Timestamp.from(moment))
            .setParameter(3, atMost)
            .getResultList();
    return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  /** Removes what a person chose, as the person goes. */
  public int removeOf(UUID person) {
    return entities
        .createQuery("delete from ConsentEntry e where e.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }
}
