package org.havendesk.tickets.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** What stands below answers. */
@ApplicationScoped
public class Signatures {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** A colleague's, by language. */
  public List<Signature> of(String login) {
    return of("login", login);
  }

  /** A team's, by language. */
  public List<Signature> of(UUID team) {
    return of("team", team);
  }

  private List<Signature> of(String owner, Object value) {
    return entities
        .createQuery(
            "select s from Signature s where s." + owner + " = :owner order by s.language",
            Signature.class)
        .setParameter("owner", value)
        .getResultList();
  }

  /** Adds one. */
  public void add(Signature signature) {
    entities.persist(signature);
  }

  /** Removes one. */
  public void remove(Signature signature) {
    entities.remove(signature);
  }
}
