package org.havendesk.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The campaigns in which officers look at who has what. */
@ApplicationScoped
public class AccessReviews {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a campaign. */
  public void add(AccessReview review) {
    entities.persist(review);
  }

  /** Adds what is to be decided in one. */
  public void add(AccessReviewItem item) {
    entities.persist(item);
  }

  /** The campaign that began last. */
  public Optional<AccessReview> newest() {
    return entities
        .createQuery("select r from AccessReview r order by r.begunAt desc", AccessReview.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What is to be decided in a campaign, by account. */
  public List<AccessReviewItem> itemsOf(AccessReview review) {
    return entities
        .createQuery(
            "select i from AccessReviewItem i where i.review = :review order by i.login, i.role",
            AccessReviewItem.class)
        .setParameter("review", review.id())
        .getResultList();
  }

  /** How much of a campaign nobody has decided on. */
  public long left(UUID review) {
    return entities
        .createQuery(
            "select count(i) from AccessReviewItem i where i.review = :review and i.kept is null",
            Long.class)
        .setParameter("review", review)
        .getSingleResult();
  }

  /** One decision. */
  public Optional<AccessReviewItem> find(UUID item) {
    return Optional.ofNullable(entities.find(AccessReviewItem.class, item));
  }
}
