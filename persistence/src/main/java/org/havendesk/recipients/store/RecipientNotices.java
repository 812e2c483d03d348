package org.havendesk.recipients.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.sealing.store.KeyRing;

/** All that recipients were or are to be told. */
@ApplicationScoped
public class RecipientNotices {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private KeyRing keys;

  /** Makes the key of a notice that is to be added. */
  public UUID newId() {
    return keys.newKey();
  }

  public RecipientNotice add(RecipientNotice notice) {
    entities.persist(notice);
    entities.flush();
    return notice;
  }

  public Optional<RecipientNotice> find(UUID id) {
    return Optional.ofNullable(entities.find(RecipientNotice.class, id));
  }

  /** The notice, which no one else can change until the transaction ends. */
  public Optional<RecipientNotice> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(RecipientNotice.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What recipients are told of one request, in the order in which it became due. */
  public List<RecipientNotice> of(UUID request) {
    return entities
        .createQuery(
            "select n from RecipientNotice n where n.request = :request order by n.createdAt, n.id",
            RecipientNotice.class)
        .setParameter("request", request)
        .getResultList();
  }

  /** What recipients were told about one person, the oldest first. */
  public List<RecipientNotice> about(UUID person) {
    return entities
        .createQuery(
            "select n from RecipientNotice n where n.person = :person order by n.createdAt",
            RecipientNotice.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** Forgets whom notices were about. */
  public int forget(UUID person) {
    return entities
        .createNativeQuery("update recipient_notice set person_id = null where person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }

  /** How many notices wait for an answer, by recipient; those of whom none waits are left out. */
  public Map<UUID, Long> unanswered() {
    return entities
        .createQuery(
            "select n.recipient, count(n) from RecipientNotice n where n.state = :due"
                + " and n.attempts > 0 group by n.recipient",
            Object[].class)
        .setParameter("due", NoticeState.DUE)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** Notices to be sent now, locked; another instance skips them. */
  public List<UUID> lockDue(Instant now, int limit) {
    return ids(
        "next_try <= ? and recipient_id not in (select id from recipient where paused = true)"
            + " order by next_try",
        now,
        limit);
  }

  /** Notices that are due since before then, locked. */
  public List<UUID> lockOverdue(Instant before, int limit) {
    return ids("created_at < ?", before, limit);
  }

  private List<UUID> ids(String condition, Instant moment, int limit) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select cast(id as char) from recipient_notice where state = 'DUE' and "
                    + condition
                    + " limit "
                    + limit
                    + " for update skip locked")
            .setParameter(1, Timestamp.from(moment))
            .getResultList();
    return rows.stream().map(Object::toString).map(UUID::fromString).toList();
  }
}
