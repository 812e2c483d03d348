package org.havendesk.fields.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All fields. */
@ApplicationScoped
public class Fields {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds one behind the others and gives it its number. */
  public Field add(Field field) {
    field.putAt(all().stream().mapToInt(Field::place).max().orElse(0) + 1);
    entities.persist(field);
    entities.flush();
    return field;
  }

  /** The one of this number. */
  public Optional<Field> find(long id) {
    return Optional.ofNullable(entities.find(Field.class, id));
  }

  /** The same as it is now, which nobody else changes until the transaction ends. */
  public Optional<Field> lock(long id) {
    Optional<Field> found = find(id);
    found.ifPresent(field -> entities.refresh(field, LockModeType.PESSIMISTIC_WRITE));
    return found;
  }

  /** All of them, also those that were archived, in order. */
  public List<Field> all() {
    return entities
        .createQuery("select f from Field f order by f.place, f.id", Field.class)
        .getResultList();
  }
}
