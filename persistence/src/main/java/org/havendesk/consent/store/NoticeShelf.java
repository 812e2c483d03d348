package org.havendesk.consent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All texts that people are or were told, and those being written. */
@ApplicationScoped
public class NoticeShelf {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  public void add(Notice notice) {
    entities.persist(notice);
    entities.flush();
  }

  public Optional<Notice> find(UUID id) {
    return Optional.ofNullable(entities.find(Notice.class, id));
  }

  /** The text, which no one else can change until the transaction ends. */
  public Optional<Notice> lock(UUID id) {
    return Optional.ofNullable(entities.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Everything, topic by topic, the newest version first. */
  public List<Notice> all() {
    return entities
        .createQuery(
            "select n from Notice n order by n.topic, n.number desc, n.language", Notice.class)
        .getResultList();
  }

  /** Every version of a topic in every language, the newest first. */
  public List<Notice> of(String topic) {
    return entities
        .createQuery(
            "select n from Notice n where n.topic = :topic order by n.number desc, n.language",
            Notice.class)
        .setParameter("topic", topic)
        .getResultList();
  }

  /** What people read now. */
  public Optional<Notice> published(String topic, String language) {
    return of(topic).stream()
        .filter(notice -> notice.state() == PublicationState.PUBLISHED)
        .filter(notice -> notice.language().equals(language))
        .findFirst();
  }
}
