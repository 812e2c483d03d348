package org.havendesk.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.sealing.store.KeyRing;

/** Everyone this jurisdiction knows, found by the blind indexes of what they told. */
@ApplicationScoped
public class People {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private KeyRing keys;
  @Inject private BlindIndex index;
  @Inject private Clock clock;

  /** A new person with a new key. */
  public Person add() {
    Person person = new Person(keys.newKey(), clock.instant());
    entities.persist(person);
    return person;
  }

  /** The person of this id. */
  public Optional<Person> find(UUID id) {
    return Optional.ofNullable(entities.find(Person.class, id));
  }

  /** The person who has this e-mail address. */
  public Optional<Person> withEmail(String email) {
    return withHash("email", index.ofEmail(email));
  }

  /** The person who has this telephone number. */
  public Optional<Person> withPhone(String phone, String country) {
    return index.ofPhone(phone, country).flatMap(hash -> withHash("phone", hash));
  }

  /**
   * Makes the person findable by what is known of them. An identifier that someone else already has
   * stays theirs.
   */
  public void index(Person person) {
    entities.flush();
    person.email().ifPresent(email -> addHash(person, "email", index.ofEmail(email)));
    person
        .phone()
        .flatMap(phone -> index.ofPhone(phone, person.country().orElse(null)))
        .ifPresent(hash -> addHash(person, "phone", hash));
  }

  /** Removes every blind index of a person. */
  public int removeIndexes(UUID person) {
    return entities
        .createNativeQuery("delete from person_index where person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }

  /** How many blind indexes lead to this person. */
  public int countIndexes(UUID person) {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from person_index where person_id = ?")
                .setParameter(1, person.toString())
                .getSingleResult())
        .intValue();
  }

  private void addHash(Person person, String kind, byte[] hash) {
    entities
        .createNativeQuery(
            "insert ignore into person_index (person_id, kind, hash) values (?, ?, ?)")
        .setParameter(1, person.id().toString())
        .setParameter(2, kind)
        .setParameter(3, hash)
        .executeUpdate();
  }

  private Optional<Person> withHash(String kind, byte[] hash) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select cast(person_id as char) from person_index where kind = ? and hash = ?")
            .setParameter(1, kind)
            .setParameter(2, hash)
            .getResultList();
    return ids.stream().findFirst().flatMap(id -> find(UUID.fromString(id.toString())));
  }
}
