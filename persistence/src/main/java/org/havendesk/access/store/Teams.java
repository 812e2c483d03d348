package org.havendesk.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The teams that there are, without those that are closed. */
@ApplicationScoped
public class Teams {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds a team. */
  public void add(Team team) {
    entities.persist(team);
  }

  /** The team of this id. */
  public Optional<Team> find(UUID id) {
    return Optional.ofNullable(entities.find(Team.class, id)).filter(team -> !team.isClosed());
  }

  /** Every team by name. */
  public List<Team> all() {
    return entities
        .createQuery("select t from Team t where t.closedAt is null order by t.name", Team.class)
        .getResultList();
  }

  /** The teams that a colleague is in, by name. */
  public List<Team> of(String login) {
    return entities
        .createQuery(
            "select t from Team t join t.members m where m = :login and t.closedAt is null"
                + " order by t.name",
            Team.class)
        .setParameter("login", login)
        .getResultList();
  }
}
