package org.havendesk.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The roles that were asked for. */
@ApplicationScoped
public class RoleGrants {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a question. */
  public void add(RoleGrant grant) {
    entities.persist(grant);
  }

  /** A question, locked, so that of two answers one comes too late. */
  public Optional<RoleGrant> lock(UUID id) {
    return Optional.ofNullable(entities.find(RoleGrant.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** What nobody has answered, the oldest first. */
  public List<RoleGrant> open() {
    return entities
        .createQuery(
            "select g from RoleGrant g where g.decidedAt is null order by g.askedAt",
            RoleGrant.class)
        .getResultList();
  }

  /** What nobody has answered for an account. */
  public List<RoleGrant> openFor(String login) {
    return entities
        .createQuery(
            "select g from RoleGrant g where g.decidedAt is null and g.login = :login",
            RoleGrant.class)
        .setParameter("login", login)
        .getResultList();
  }
}
