package org.havendesk.webhooks.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that endpoints were or are to be told. */
@ApplicationScoped
public class WebhookCalls {

  /** Given up, or tried in vain so far. */
  private static final String IN_VAIN =
      "(c.state = org.havendesk.webhooks.store.CallState.FAILED or"
          + " c.state = org.havendesk.webhooks.store.CallState.WAITING and c.tries > 0)";

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  public void add(WebhookCall call) {
    entities.persist(call);
  }

  public void add(WebhookAttempt attempt) {
    entities.persist(attempt);
  }

  public Optional<WebhookCall> find(long id) {
    return Optional.ofNullable(entities.find(WebhookCall.class, id));
  }

  /** The call, which no one else can change until the transaction ends. */
  public Optional<WebhookCall> lock(long id) {
    return Optional.ofNullable(
        entities.find(WebhookCall.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What one endpoint is to be sent now, locked; another instance skips it. */
  public List<WebhookCall> lockDue(UUID endpoint, Instant now, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select id from webhook_call where endpoint_id = ? and state = 'WAITING'"
                    + " and next_try <= ? order by next_try limit "
                    + limit
                    + " for update skip locked")
            .setParameter(1, endpoint.toString())
            .setParameter(2, Timestamp.from(now))
            .getResultList();
    return rows.stream().flatMap(row -> find(((Number) row).longValue()).stream()).toList();
  }

  /**
   * What an endpoint was told, the newest first.
   *
   * @param before only those with a smaller number
   */
  public List<WebhookCall> of(UUID endpoint, boolean onlyFailed, long before, int limit) {
    return entities
        .createQuery(
            "select c from WebhookCall c where c.endpoint = :endpoint and c.id < :before"
                + (onlyFailed ? " and " + IN_VAIN : "")
                + " order by c.id desc",
            WebhookCall.class)
        .setParameter("endpoint", endpoint)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Begins anew with all that an endpoint did not acknowledge of what happened since then.
   *
   * @return how many
   */
  public int sendAgain(UUID endpoint, Instant since, Instant now) {
    return entities
        .createQuery(
            "update WebhookCall c set c.state = :waiting, c.tries = 0, c.inHand = false,"
                + " c.nextTry = :now, c.giveUpAt = :end where c.endpoint = :endpoint and c.happenedAt >= :since and "
                + IN_VAIN)
        .setParameter("waiting", CallState.WAITING)
        .setParameter("now", now)
        .setParameter("end", now.plus(WebhookCall.PATIENCE))
        .setParameter("endpoint", endpoint)
        .setParameter("since", since)
        .executeUpdate();
  }

  /** How much an endpoint has not acknowledged, counted up to a limit. */
  public int countFailed(UUID endpoint, int limit) {
    return entities
        .createQuery(
            "select c.id from WebhookCall c where c.endpoint = :endpoint and " + IN_VAIN,
            Long.class)
        .setParameter("endpoint", endpoint)
        .setMaxResults(limit)
        .getResultList()
        .size();
  }

  /** The attempts of these calls, in order. */
  public List<WebhookAttempt> attempts(Collection<Long> calls) {
    return calls.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select a from WebhookAttempt a where a.call in :calls order by a.id",
                WebhookAttempt.class)
            .setParameter("calls", calls)
            .getResultList();
  }

  /** Gives up what waited too long for its endpoint to be switched on. */
  public void giveUp(Instant now) {
    entities
        .createNativeQuery(
            "update webhook_call set state = 'FAILED', next_try = null"
                + " where state = 'WAITING' and give_up_at < ? and next_try < ?")
        .setParameter(1, Timestamp.from(now))
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
  }

  /**
   * Forgets what happened before then, a part at a time.
   *
   * @return how many
   */
  public int forget(Instant before, int limit) {
    return entities
        .createNativeQuery("delete from webhook_call where happened_at < ? limit " + limit)
        .setParameter(1, Timestamp.from(before))
        .executeUpdate();
  }
}
