package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;

/** What colleagues should look at. */
@ApplicationScoped
public class NewsBox {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Tells a colleague; of the same ticket and kind they have one at most that is not read. */
  public void tell(String login, News.Kind kind, long ticket, String author, Instant now) {
    entities
        .createQuery(
            "select n from News n where n.login = :login and n.kind = :kind and n.ticket = :ticket"
                + " and n.readAt is null",
            News.class)
        .setParameter("login", login)
        .setParameter("kind", kind)
        .setParameter("ticket", ticket)
        .getResultStream()
        .findFirst()
        .ifPresentOrElse(
            known -> known.become(author, now),
            () -> entities.persist(new News(login, kind, ticket, author, now)));
  }

  /** What a colleague was told, what is not read first, then the newest. */
  public List<News> of(String login, int limit) {
    return list("n.login = :login order by case when n.readAt is null then 0 else 1 end,", login)
        .setMaxResults(limit)
        .getResultList();
  }

  /** What a colleague has not read. */
  public List<News> unread(String login, int limit) {
    return list("n.login = :login and n.readAt is null order by", login)
        .setMaxResults(limit)
        .getResultList();
  }

  private TypedQuery<News> list(String which, String login) {
    return entities
        .createQuery(
            "select n from News n where " + which + " n.toldAt desc, n.id desc", News.class)
        .setParameter("login", login);
  }

  /** A colleague has seen a ticket. */
  public int read(String login, long ticket, Instant now) {
    return entities
        .createQuery(
            "update News n set n.readAt = :now where n.login = :login and n.ticket = :ticket"
                + " and n.readAt is null")
        .setParameter("now", now)
        .setParameter("login", login)
        .setParameter("ticket", ticket)
        .executeUpdate();
  }

  /** A colleague has seen all of it. */
  public int readAll(String login, Instant now) {
    return entities
        .createQuery(
            "update News n set n.readAt = :now where n.login = :login and n.readAt is null")
        .setParameter("now", now)
        .setParameter("login", login)
        .executeUpdate();
  }

  /** Forgets what was told before then. */
  public int forget(Instant before) {
    return entities
        .createQuery("delete from News n where n.toldAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
