package org.havendesk.channels.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers of the last day. */
@ApplicationScoped
public class AnsweredCalls {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * Begins a call. A second one with the same key waits here until the first is committed.
   *
   * @return empty if the key was used before
   */
  public Optional<AnsweredCall> begin(String client, String key, byte[] hash, Instant now) {
    int added =
        entities
            .createNativeQuery(
                "insert ignore into answered_call (client, idempotency_key, request_hash,"
                    + " created_at) values (?, ?, ?, ?)")
            .setParameter(1, client)
            .setParameter(2, key)
            .setParameter(3, hash)
            .setParameter(4, Timestamp.from(now))
            .executeUpdate();
    return added == 1 ? find(client, key) : Optional.empty();
  }

  /** The call with this key. */
  public Optional<AnsweredCall> find(String client, String key) {
    List<?> found =
        entities
            .createNativeQuery(
                "select * from answered_call where client = ? and idempotency_key = ?",
                AnsweredCall.class)
            .setParameter(1, client)
            .setParameter(2, key)
            .getResultList();
    return found.stream().findFirst().map(AnsweredCall.class::cast);
  }

  /**
   * Writes an answer to the database now: at the commit, a key that this transaction made could not
   * be seen any more.
   */
  public void flush() {
    entities.flush();
  }

  /** Forgets the answers that speak of a person. */
  public int removeOf(UUID person) {
    return entities
        .createNativeQuery("delete from answered_call where seal_key = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }

  /** Forgets the answers given before this moment. */
  public int removeBefore(Instant moment) {
    return entities
        .createNativeQuery("delete from answered_call where created_at < ?")
        .setParameter(1, Timestamp.from(moment))
        .executeUpdate();
  }
}
