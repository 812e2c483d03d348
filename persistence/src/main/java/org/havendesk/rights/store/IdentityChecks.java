package org.havendesk.rights.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which requests wait until their person has shown who they are. */
@ApplicationScoped
public class IdentityChecks {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Asks for it. */
  public void add(IdentityCheck check) {
    entities.persist(check);
  }

  /** The check of a request, if its law wants one. */
  public Optional<IdentityCheck> find(UUID request) {
    return Optional.ofNullable(entities.find(IdentityCheck.class, request));
  }

  /** The same, which nobody else can change until the transaction ends. */
  public Optional<IdentityCheck> lock(UUID request) {
    return Optional.ofNullable(
        entities.find(IdentityCheck.class, request, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What open requests wait for. */
  public List<IdentityCheck> open() {
    return entities
        .createQuery(
            "select c from IdentityCheck c where c.closedAt is null and exists (select r from"
                + " RightsRequest r where r.id = c.request and r.closedAt is null)",
            IdentityCheck.class)
        .getResultList();
  }
}
