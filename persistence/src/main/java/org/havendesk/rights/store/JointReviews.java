package org.havendesk.rights.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is noted at people, and which requests are decided by two for it. */
@ApplicationScoped
public class JointReviews {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Notes something at a person. */
  public void add(PersonMark mark) {
    entities.persist(mark);
  }

  /** Takes a note away. */
  public void remove(PersonMark mark) {
    entities.remove(mark);
  }

  /** What is noted at a person. */
  public List<PersonMark> marksOf(UUID person) {
    return entities
        .createQuery(
            "select m from PersonMark m where m.person = :person order by m.setAt",
            PersonMark.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** Removes every note at a person. */
  public int removeMarks(UUID person) {
    return entities
        .createQuery("delete from PersonMark m where m.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }

  /** Opens a review. */
  public void add(JointReview review) {
    entities.persist(review);
  }

  /** Adds what somebody decided. */
  public void add(ReviewVote vote) {
    entities.persist(vote);
  }

  /** The review of a request. */
  public Optional<JointReview> find(UUID request) {
    return Optional.ofNullable(entities.find(JointReview.class, request));
  }

  /** The requests that wait for two. */
  public Set<UUID> open() {
    return entities
        .createQuery("select r.request from JointReview r where r.closedAt is null", UUID.class)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** What was decided so far. */
  public List<ReviewVote> votesOn(UUID request) {
    return entities
        .createQuery(
            "select v from ReviewVote v where v.request = :request order by v.capacity",
            ReviewVote.class)
        .setParameter("request", request)
        .getResultList();
  }
}
