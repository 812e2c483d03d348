package org.havendesk.reveal.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was revealed, to whom, and what waits to be looked at. */
@ApplicationScoped
public class Reveals {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds one. */
  public void add(Reveal reveal) {
    entities.persist(reveal);
  }

  /** One that nobody else can decide on until the transaction ends. */
  public Optional<Reveal> lock(UUID id) {
    return Optional.ofNullable(entities.find(Reveal.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What a colleague was shown since then, the oldest first. */
  public List<Reveal> shownTo(String login, Instant since) {
    return entities
        .createQuery(
            "select r from Reveal r where r.login = :login and r.shownAt >= :since"
                + " order by r.shownAt",
            Reveal.class)
        .setParameter("login", login)
        .setParameter("since", since)
        .getResultList();
  }

  /** What a colleague asked to see of a person and was allowed since then. */
  public Optional<Reveal> approved(String login, UUID person, String what, Instant since) {
    return entities
        .createQuery(
            "select r from Reveal r where r.login = :login and r.person = :person"
                + " and r.what = :what and r.state = :approved and r.decidedAt >= :since",
            Reveal.class)
        .setParameter("login", login)
        .setParameter("person", person)
        .setParameter("what", what)
        .setParameter("approved", RevealState.APPROVED)
        .setParameter("since", since)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What waits for somebody else: questions, glass that was broken, and what was unusual. */
  public List<Reveal> open(int limit) {
    return entities
        .createQuery(
            "select r from Reveal r where r.decidedAt is null"
                + " and (r.state = :asked or r.brokeGlass = true or r.alerts <> '')"
                + " order by r.askedAt",
            Reveal.class)
        .setParameter("asked", RevealState.ASKED)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What was shown last, the newest first. */
  public List<Reveal> newest(int limit) {
    return entities
        .createQuery(
            "select r from Reveal r where r.shownAt is not null order by r.askedAt desc",
            Reveal.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What was shown of a person, the newest first. */
  public List<Reveal> of(UUID person) {
    return entities
        .createQuery(
            "select r from Reveal r where r.person = :person and r.shownAt is not null"
                + " order by r.shownAt desc",
            Reveal.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** Forgets whom it was about: the evidence log says what it has to. */
  public int removeOf(UUID person) {
    return entities
        .createQuery("delete from Reveal r where r.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }
}
