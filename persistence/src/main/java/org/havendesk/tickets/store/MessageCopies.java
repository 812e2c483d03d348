package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which answers also went to whom. */
@ApplicationScoped
public class MessageCopies {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a copy. */
  public void add(MessageCopy copy) {
    entities.persist(copy);
    entities.flush();
  }

  /** The copies of one answer. */
  public List<MessageCopy> of(long message) {
    return with("message", message);
  }

  /** The copies of all answers of a ticket. */
  public List<MessageCopy> in(long ticket) {
    return with("ticket", ticket);
  }

  /** The copies of all answers of several tickets. */
  public List<MessageCopy> in(Collection<Long> some) {
    return some.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select c from MessageCopy c where c.ticket in :some order by c.id",
                MessageCopy.class)
            .setParameter("some", some)
            .getResultList();
  }

  /** What a person got a copy of. */
  public List<MessageCopy> to(UUID person) {
    return with("person", person);
  }

  /** Whether a person got a copy of anything in a ticket. */
  public boolean isIn(long ticket, UUID person) {
    return in(ticket).stream().anyMatch(copy -> copy.person().equals(person));
  }

  /** Takes one copy whose answer has left, and locks it against the other instances. */
  public Optional<MessageCopy> nextQueued(Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select c.id from message_copy c join message m on m.id = c.message_id"
                    + " where c.delivery = 'QUEUED' and c.next_attempt <= ?"
                    + " and m.delivery = 'SENT'"
                    + " order by c.next_attempt limit 1 for update skip locked")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return ids.stream()
        .findFirst()
        .map(id -> entities.find(MessageCopy.class, ((Number) id).longValue()));
  }

  /** Takes the address out of a person's copies and stops what has not left. */
  public int emptyFor(UUID person) {
    entities
        .createNativeQuery(
            "update message_copy set delivery = 'NONE', next_attempt = null"
                + " where delivery = 'QUEUED' and person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
    return entities
        .createNativeQuery(
            "update message_copy set address = null where address is not null and person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }

  private List<MessageCopy> with(String attribute, Object value) {
    return entities
        .createQuery(
            "select c from MessageCopy c where c." + attribute + " = :value order by c.id",
            MessageCopy.class)
        .setParameter("value", value)
        .getResultList();
  }
}
