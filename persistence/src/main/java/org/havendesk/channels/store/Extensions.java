package org.havendesk.channels.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Which telephone of the house is whose. */
@ApplicationScoped
public class Extensions {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** A colleague's extension. */
  public Optional<String> of(String login) {
    return entities
        .createNativeQuery("select extension from staff_extension where login = ?")
        .setParameter(1, login)
        .getResultStream()
        .findFirst()
        .map(Object::toString);
  }

  /** Sets or, if it is empty, removes a colleague's extension. */
  public void set(String login, Optional<String> extension) {
    entities
        .createNativeQuery("delete from staff_extension where login = ?")
        .setParameter(1, login)
        .executeUpdate();
    extension.ifPresent(
        number ->
            entities
                .createNativeQuery("insert into staff_extension (login, extension) values (?, ?)")
                .setParameter(1, login)
                .setParameter(2, number)
                .executeUpdate());
  }
}
