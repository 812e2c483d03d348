package org.havendesk.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
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

  /** Reads many at once, for whoever is about to look for each. */
  public void foresee(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      keys.foresee(ids);
      entities
          .createQuery("select p from Person p where p.id in :ids", Person.class)
          .setParameter("ids", ids)
          .getResultList();
    }
  }

  /** The person who has this e-mail address. */
  public Optional<Person> withEmail(String email) {
    return withHash("email", index.ofEmail(email));
  }

  /** The person who has this telephone number. */
  public Optional<Person> withPhone(String phone, String country) {
    return index.ofPhone(phone, country).flatMap(hash -> withHash("phone", hash));
  }

  /** Takes back a person who was added in this transaction. */
  public void remove(Person person) {
    removeIndexes(person.id());
    entities.remove(person);
    keys.shred(person.id());
  }

  /**
   * Makes a person findable by an e-mail address and a telephone number. An identifier that someone
   * else already has stays theirs; if it is being given to them right now, this waits for it.
   *
   * @param country ISO 3166-1 alpha-2, for numbers without a country code
   * @return whether the address, or the number where there is no address, leads to this person now
   */
  public boolean index(
      Person person, Optional<String> email, Optional<String> phone, Optional<String> country) {
    entities.flush();
    Optional<Boolean> byEmail =
        email.map(address -> claim(person, "email", index.ofEmail(address)));
    if (byEmail.equals(Optional.of(false))) {
      return false;
    }
    Optional<Boolean> byPhone =
        phone
            .flatMap(number -> index.ofPhone(number, country.orElse(null)))
            .map(hash -> claim(person, "phone", hash));
    return byEmail.or(() -> byPhone).orElse(true);
  }

  /**
   * Makes a person findable by what they have now, and by nothing they had before.
   *
   * @return whether the address, or the number where there is no address, leads to this person now
   */
  public boolean reindex(Person person) {
    entities.flush();
    removeIndexes(person.id());
    return index(person, person.email(), person.phone(), person.country());
  }

  /** Removes every blind index of a person. */
  public int removeIndexes(UUID person) {
    return entities
        .createNativeQuery("delete from person_index where person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }

  private boolean claim(Person person, String kind, byte[] hash) {
    // The unique key decides between two that come at once: the second waits here for the first.
    entities
        .createNativeQuery(
            "insert ignore into person_index (person_id, kind, hash) values (?, ?, ?)")
        .setParameter(1, person.id().toString())
        .setParameter(2, kind)
        .setParameter(3, hash)
        .executeUpdate();
    return withHash(kind, hash).map(Person::id).equals(Optional.of(person.id()));
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
