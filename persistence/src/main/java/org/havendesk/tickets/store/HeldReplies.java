package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The answers that can still be taken back. Whoever holds the lock of a row decides on it. */
@ApplicationScoped
public class HeldReplies {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Holds an answer back. */
  public void add(HeldReply held) {
    entities.persist(held);
  }

  /** The answer, which nobody else can let leave or take back until the transaction ends. */
  public Optional<HeldReply> lock(long message) {
    return Optional.ofNullable(
        entities.find(HeldReply.class, message, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Takes one that is due to leave and locks it against the other instances. */
  public Optional<HeldReply> nextLeaving(Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select message_id from held_reply where leaves_at <= ?"
                    + " order by leaves_at limit 1 for update skip locked")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return ids.stream()
        .findFirst()
        .map(id -> entities.find(HeldReply.class, ((Number) id).longValue()));
  }

  /** What a colleague can still take back in a ticket, the newest first. */
  public List<HeldReply> of(long ticket, String login) {
    return entities
        .createQuery(
            "select h from HeldReply h, Message m where m.id = h.message and m.ticket = :ticket"
                + " and h.login = :login order by h.message desc",
            HeldReply.class)
        .setParameter("ticket", ticket)
        .setParameter("login", login)
        .getResultList();
  }

  /** It has left or was taken back. */
  public void remove(HeldReply held) {
    entities.remove(held);
  }
}
