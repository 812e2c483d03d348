package org.havendesk.rights.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages in which somebody seems to use a right. */
@ApplicationScoped
public class Suggested {

  private static final String OPEN =
      "select s from Suggestion s where s.state = org.havendesk.rights.store.Suggestion.State.OPEN";

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  public void add(Suggestion suggestion) {
    entities.persist(suggestion);
  }

  /** The suggestion, which no one else can decide until the transaction ends. */
  public Optional<Suggestion> lock(UUID id) {
    return Optional.ofNullable(entities.find(Suggestion.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What waits for a colleague, the oldest first. */
  public List<Suggestion> open(int limit) {
    return entities
        .createQuery(OPEN + " order by s.receivedAt", Suggestion.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What waits for a colleague in one ticket. */
  public List<Suggestion> openIn(long ticket) {
    return entities
        .createQuery(OPEN + " and s.ticket = :ticket order by s.receivedAt", Suggestion.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }

  /** A message is in another ticket now. */
  public void move(long message, long ticket) {
    entities
        .createQuery("update Suggestion s set s.ticket = :ticket where s.message = :message")
        .setParameter("ticket", ticket)
        .setParameter("message", message)
        .executeUpdate();
  }

  /** Removes what a person's messages suggested, as the person goes. */
  public int removeOf(UUID person) {
    return entities
        .createQuery("delete from Suggestion s where s.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }
}
