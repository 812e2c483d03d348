package org.havendesk.anchors.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the log is anchored. */
@ApplicationScoped
public class Anchorages {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** An anchor, locked, if it is due and no other instance asks it just now. */
  public Optional<AnchorState> lockDue(String name, Instant now) {
    // An insert that is ignored would lock the row as well.
    if (find(name).isEmpty()) {
      entities
          .createNativeQuery(
              "insert ignore into anchor_state (name, anchored_size, attempts, next_try, version)"
                  + " values (?, 0, 0, ?, 0)")
          .setParameter(1, name)
          .setParameter(2, Timestamp.from(now))
          .executeUpdate();
    }
    boolean due =
        entities
            .createNativeQuery(
                "select name from anchor_state where name = ? and next_try <= ?"
                    + " for update skip locked")
            .setParameter(1, name)
            .setParameter(2, Timestamp.from(now))
            .getResultStream()
            .findFirst()
            .isPresent();
    return due ? Optional.of(lock(name)) : Optional.empty();
  }

  /** An anchor, which no one else can change until the transaction ends. */
  public AnchorState lock(String name) {
    return entities.find(AnchorState.class, name, LockModeType.PESSIMISTIC_WRITE);
  }

  public Optional<AnchorState> find(String name) {
    return Optional.ofNullable(entities.find(AnchorState.class, name));
  }

  public void add(AnchorProof proof) {
    entities.persist(proof);
  }

  public Optional<AnchorProof> proof(UUID id) {
    return Optional.ofNullable(entities.find(AnchorProof.class, id));
  }

  /** An anchor's newest proofs first. */
  public List<AnchorProof> proofs(String name, int limit) {
    return entities
        .createQuery(
            "select p from AnchorProof p where p.name = :name order by p.size desc",
            AnchorProof.class)
        .setParameter("name", name)
        .setMaxResults(limit)
        .getResultList();
  }
}
