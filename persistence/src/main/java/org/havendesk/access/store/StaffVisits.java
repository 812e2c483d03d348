package org.havendesk.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is signed in where. */
@ApplicationScoped
public class StaffVisits {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a visit. */
  public void add(StaffVisit visit) {
    entities.persist(visit);
  }

  /** The visit, if it is not over. */
  public Optional<StaffVisit> find(UUID id) {
    return Optional.ofNullable(entities.find(StaffVisit.class, id));
  }

  /** The visits of an account in which something was done since then, the newest first. */
  public List<StaffVisit> of(String login, Instant since) {
    return entities
        .createQuery(
            "select v from StaffVisit v where v.login = :login and v.lastSeen >= :since"
                + " order by v.lastSeen desc",
            StaffVisit.class)
        .setParameter("login", login)
        .setParameter("since", since)
        .getResultList();
  }

  /** Ends one visit of an account; false if it has no such visit. */
  public boolean end(String login, UUID id) {
    return entities
            .createQuery("delete from StaffVisit v where v.id = :id and v.login = :login")
            .setParameter("id", id)
            .setParameter("login", login)
            .executeUpdate()
        == 1;
  }

  /** Ends every visit of an account; how many there were. */
  public int endAll(String login) {
    return entities
        .createQuery("delete from StaffVisit v where v.login = :login")
        .setParameter("login", login)
        .executeUpdate();
  }

  /** The logins of an issuer's colleagues whose visits belong to one of its sessions. */
  public List<String> loginsOf(String issuer, String session) {
    return entities
        .createQuery(
            "select distinct v.login from StaffVisit v, StaffMember s where v.login = s.login"
                + " and s.issuer = :issuer and v.providerSession = :session",
            String.class)
        .setParameter("issuer", issuer)
        .setParameter("session", session)
        .getResultList();
  }

  /** Ends the visits of an account that belong to a provider's session; how many there were. */
  public int endOf(String login, String session) {
    return entities
        .createQuery(
            "delete from StaffVisit v where v.login = :login and v.providerSession = :session")
        .setParameter("login", login)
        .setParameter("session", session)
        .executeUpdate();
  }

  /** Forgets the visits of an account in which nothing was done since then. */
  public void forget(String login, Instant before) {
    entities
        .createQuery("delete from StaffVisit v where v.login = :login and v.lastSeen < :before")
        .setParameter("login", login)
        .setParameter("before", before)
        .executeUpdate();
  }
}
