package org.havendesk.channels.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All letters that belong to no ticket. */
@ApplicationScoped
public class Outbox {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a letter. */
  public OutboxLetter add(OutboxLetter letter) {
    entities.persist(letter);
    entities.flush();
    return letter;
  }

  /** The letter of this id. */
  public Optional<OutboxLetter> find(UUID id) {
    return Optional.ofNullable(entities.find(OutboxLetter.class, id));
  }

  /** Takes one letter that waits to be sent and locks it against the other instances. */
  public Optional<OutboxLetter> nextQueued(Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select cast(id as char) from outbox_letter"
                    + " where state = 'QUEUED' and next_attempt <= ?"
                    + " order by next_attempt limit 1 for update skip locked")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return ids.stream().findFirst().flatMap(id -> find(UUID.fromString(id.toString())));
  }

  /** Removes a person's letters, sent or not. */
  public int removeOf(UUID person) {
    return entities
        .createNativeQuery("delete from outbox_letter where person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }
}
