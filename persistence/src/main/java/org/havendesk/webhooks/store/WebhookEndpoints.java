package org.havendesk.webhooks.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.KeyRing;

/** All endpoints of partners. */
@ApplicationScoped
public class WebhookEndpoints {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private KeyRing keys;

  /** Makes the key of an endpoint that is to be added. */
  public UUID newId() {
    return keys.newKey();
  }

  public WebhookEndpoint add(WebhookEndpoint endpoint) {
    entities.persist(endpoint);
    entities.flush();
    return endpoint;
  }

  public Optional<WebhookEndpoint> find(UUID id) {
    return Optional.ofNullable(entities.find(WebhookEndpoint.class, id));
  }

  /** The endpoint, which no one else can change until the transaction ends. */
  public Optional<WebhookEndpoint> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(WebhookEndpoint.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Every endpoint that was not removed, by name. */
  public List<WebhookEndpoint> all() {
    return entities
        .createQuery(
            "select e from WebhookEndpoint e where e.removedAt is null order by e.name, e.id",
            WebhookEndpoint.class)
        .getResultList();
  }

  /** Those removed since then, the last one first. */
  public List<WebhookEndpoint> removedSince(Instant since) {
    return entities
        .createQuery(
            "select e from WebhookEndpoint e where e.removedAt > :since order by e.removedAt desc",
            WebhookEndpoint.class)
        .setParameter("since", since)
        .getResultList();
  }

  /**
   * Who hears of an event. Asked in the middle of others' transactions: it opens no secret, locks
   * nothing and flushes nothing.
   */
  public List<UUID> hearing(String event) {
    return ids("removed_at is null and find_in_set(?, events) > 0", event);
  }

  /** Who is switched on. */
  public List<UUID> switchedOn() {
    return ids("removed_at is null and off_because is null");
  }

  /** Takes away what was removed before then, with the secrets' keys. */
  public void purge(Instant before) {
    for (UUID id : ids("removed_at < ?", Timestamp.from(before))) {
      entities
          .createNativeQuery("delete from webhook_call where endpoint_id = ?")
          .setParameter(1, id.toString())
          .executeUpdate();
      entities
          .createNativeQuery("delete from webhook_endpoint where id = ?")
          .setParameter(1, id.toString())
          .executeUpdate();
      keys.shred(id);
    }
  }

  private List<UUID> ids(String condition, Object... values) {
    Query query =
        entities
            .createNativeQuery("select cast(id as char) from webhook_endpoint where " + condition)
            .setFlushMode(FlushModeType.COMMIT);
    for (int place = 0; place < values.length; place++) {
      query.setParameter(place + 1, values[place]);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object::toString).map(UUID::fromString).toList();
  }
}
