package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is being written and not sent. */
@ApplicationScoped
public class Drafts {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** What a colleague has typed for a ticket. */
  public Optional<Draft> find(long ticket, String login) {
    return entities
        .createQuery(
            "select d from Draft d where d.ticket = :ticket and d.login = :login", Draft.class)
        .setParameter("ticket", ticket)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }

  /** Keeps a first draft. */
  public void add(Draft draft) {
    entities.persist(draft);
  }

  /** Forgets what a colleague has typed for a ticket. */
  public void remove(long ticket, String login) {
    entities
        .createQuery("delete from Draft d where d.ticket = :ticket and d.login = :login")
        .setParameter("ticket", ticket)
        .setParameter("login", login)
        .executeUpdate();
  }

  /** The logins of those who have typed for a ticket since then. */
  public List<String> writersOf(long ticket, Instant since) {
    return entities
        .createQuery(
            "select d.login from Draft d where d.ticket = :ticket and d.keptAt > :since"
                + " order by d.login",
            String.class)
        .setParameter("ticket", ticket)
        .setParameter("since", since)
        .getResultList();
  }

  /** All drafts for a ticket. */
  public List<Draft> of(long ticket) {
    return entities
        .createQuery("select d from Draft d where d.ticket = :ticket order by d.id", Draft.class)
        .setParameter("ticket", ticket)
        .getResultList();
  }
}
