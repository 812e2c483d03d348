package org.havendesk.records.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every assessment, with those that newer ones replaced. */
@ApplicationScoped
public class ImpactAssessments {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds one; that of the same purpose and number by somebody else comes first. */
  public void add(ImpactAssessment assessment) {
    entities.persist(assessment);
    entities.flush();
  }

  public Optional<ImpactAssessment> find(UUID id) {
    return Optional.ofNullable(entities.find(ImpactAssessment.class, id));
  }

  /** The assessment, which no one else can change until the transaction ends. */
  public Optional<ImpactAssessment> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(ImpactAssessment.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** All of a purpose, the newest first. */
  public List<ImpactAssessment> of(String purpose) {
    return entities
        .createQuery(
            "select a from ImpactAssessment a where a.purpose = :purpose order by a.number desc",
            ImpactAssessment.class)
        .setParameter("purpose", purpose)
        .getResultList();
  }

  /** What was decided last on a purpose. */
  public Optional<ImpactAssessment> decided(String purpose) {
    return of(purpose).stream().filter(one -> one.state() == AssessmentState.DECIDED).findFirst();
  }
}
