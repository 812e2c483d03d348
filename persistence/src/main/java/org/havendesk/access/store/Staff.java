package org.havendesk.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All colleagues' accounts. */
@ApplicationScoped
public class Staff {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds an account. */
  public void add(StaffMember member) {
    entities.persist(member);
  }

  /** The account of this login. */
  public Optional<StaffMember> find(String login) {
    return Optional.ofNullable(entities.find(StaffMember.class, login));
  }

  /** The account of whom a provider means. */
  public Optional<StaffMember> find(String issuer, String subject) {
    return entities
        .createQuery(
            "select s from StaffMember s where s.issuer = :issuer and s.subject = :subject",
            StaffMember.class)
        .setParameter("issuer", issuer)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** The account whose passkeys call it so. */
  public Optional<StaffMember> findByHandle(byte[] handle) {
    return entities
        .createQuery("select s from StaffMember s where s.userHandle = :handle", StaffMember.class)
        .setParameter("handle", handle)
        .getResultStream()
        .findFirst();
  }

  /** Reads the account anew and locks it, so that parallel guesses are counted one by one. */
  public void lock(StaffMember member) {
    entities.refresh(member, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Every account by name. */
  public List<StaffMember> all() {
    return entities
        .createQuery("select s from StaffMember s order by s.displayName", StaffMember.class)
        .setHint("eclipselink.batch", "s.roles")
        .getResultList();
  }

  /** Waits for whoever else has the turn, on any instance, until their transaction ends. */
  public void takeTurn() {
    entities
        .createNativeQuery("select id from staff_bootstrap where id = 1 for update")
        .getSingleResult();
  }

  /**
   * Whether there is no account yet. Others who ask wait until the surrounding transaction ends, so
   * that of several instances that start together one fills the table and the others see it filled.
   */
  public boolean isEmptyInTurn() {
    takeTurn();
    return entities
        .createNativeQuery("select login from staff_member limit 1 lock in share mode")
        .getResultList()
        .isEmpty();
  }
}
