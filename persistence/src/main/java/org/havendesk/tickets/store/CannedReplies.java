package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All answers that are written once and used often. */
@ApplicationScoped
public class CannedReplies {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds one and gives it its number. */
  public CannedReply add(CannedReply reply) {
    entities.persist(reply);
    entities.flush();
    return reply;
  }

  /** The one of this number. */
  public Optional<CannedReply> find(long id) {
    return Optional.ofNullable(entities.find(CannedReply.class, id));
  }

  /** The one of this name in this language. */
  public Optional<CannedReply> named(String name, String language) {
    return entities
        .createQuery(
            "select r from CannedReply r where r.name = :name and r.language = :language",
            CannedReply.class)
        .setParameter("name", name)
        .setParameter("language", language)
        .getResultStream()
        .findFirst();
  }

  /** All of them, by name and language. */
  public List<CannedReply> all() {
    return entities
        .createQuery("select r from CannedReply r order by r.name, r.language", CannedReply.class)
        .getResultList();
  }

  /** Removes one. */
  public void remove(CannedReply reply) {
    entities.remove(reply);
  }
}
