package org.havendesk.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The colleagues' passkeys. */
@ApplicationScoped
public class StaffPasskeys {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a passkey. */
  public void add(StaffPasskey passkey) {
    entities.persist(passkey);
  }

  /** The passkeys of an account, the oldest first. */
  public List<StaffPasskey> of(String login) {
    return entities
        .createQuery(
            "select p from StaffPasskey p where p.login = :login order by p.madeAt",
            StaffPasskey.class)
        .setParameter("login", login)
        .getResultList();
  }

  /** One passkey of an account. */
  public Optional<StaffPasskey> find(String login, UUID id) {
    return Optional.ofNullable(entities.find(StaffPasskey.class, id))
        .filter(passkey -> passkey.login().equals(login));
  }

  /** The passkey that a device knows by this id, whosesoever it is. */
  public Optional<StaffPasskey> find(byte[] credentialId) {
    return byCredential(credentialId, LockModeType.NONE);
  }

  /** The same, locked, so that of two signatures each sees what the other one counted. */
  public Optional<StaffPasskey> lock(byte[] credentialId) {
    return byCredential(credentialId, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<StaffPasskey> byCredential(byte[] credentialId, LockModeType lock) {
    return entities
        .createQuery(
            "select p from StaffPasskey p where p.credentialId = :credential", StaffPasskey.class)
        .setParameter("credential", credentialId)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Removes a passkey. */
  public void remove(StaffPasskey passkey) {
    entities.remove(passkey);
    entities.flush();
  }

  /** Removes every passkey of an account. */
  public void removeAll(String login) {
    entities
        .createQuery("delete from StaffPasskey p where p.login = :login")
        .setParameter("login", login)
        .executeUpdate();
  }
}
