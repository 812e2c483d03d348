package org.havendesk.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.havendesk.sealing.store.BlindIndex;

/** By what records are alike that may be of the same human: keyed hashes, nothing in plain. */
@ApplicationScoped
public class Likenesses {

  private static final int MOST = 10;
  private static final String NOTHING = "nothing";

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private BlindIndex index;

  /** Remembers by what this person is recognised now. */
  public void note(Person person) {
    entities.flush();
    removeOf(person.id());
    Map<String, byte[]> hashes = new TreeMap<>();
    person.email().ifPresent(email -> hashes.put("email", index.ofEmail(email)));
    person
        .phone()
        .flatMap(number -> index.ofPhone(number, person.country().orElse(null)))
        .ifPresent(hash -> hashes.put("phone", hash));
    person
        .name()
        .flatMap(Likenesses::wholeName)
        .ifPresent(name -> hashes.put("name", index.hash("likeness-name", name)));
    if (hashes.isEmpty()) {
      // Whoever is like nobody is noted as well, so that nobody looks at them again.
      hashes.put(NOTHING, new byte[32]);
    }
    hashes.forEach((kind, hash) -> add(person.id(), kind, hash));
  }

  private void add(UUID person, String kind, byte[] hash) {
    entities
        .createNativeQuery(
            "insert ignore into person_likeness (person_id, kind, hash) values (?, ?, ?)")
        .setParameter(1, person.toString())
        .setParameter(2, kind)
        .setParameter(3, hash)
        .executeUpdate();
  }

  /** The records that are like this one, each with all that is alike: email, name, phone. */
  public Map<UUID, Set<String>> like(UUID person) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select cast(o.person_id as char), o.kind from person_likeness m"
                    + " join person_likeness o on o.kind = m.kind and o.hash = m.hash"
                    + " where m.person_id = ? and o.person_id <> m.person_id and m.kind <> ?"
                    + " order by field(o.kind, 'email', 'phone', 'name'), o.person_id limit "
                    + MOST)
            .setParameter(1, person.toString())
            .setParameter(2, NOTHING)
            .getResultList();
    Map<UUID, Set<String>> alike = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      alike
          .computeIfAbsent(UUID.fromString(columns[0].toString()), id -> new TreeSet<>())
          .add(columns[1].toString());
    }
    return alike;
  }

  /** People of whom it is not noted yet, as they were here before it was. */
  public List<UUID> unnoted(int limit) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select cast(p.id as char) from person p where p.erased_at is null and not exists"
                    + " (select 1 from person_likeness l where l.person_id = p.id) limit "
                    + limit)
            .getResultList();
    return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  /** Forgets by what a person was recognised. */
  public int removeOf(UUID person) {
    return entities
        .createNativeQuery("delete from person_likeness where person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }

  /** A name in one spelling, whatever comes first; a first name alone is shared by too many. */
  static Optional<String> wholeName(String name) {
    String folded =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    List<String> parts =
        Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
            .filter(part -> part.length() > 1)
            .sorted()
            .toList();
    return parts.size() > 1 ? Optional.of(String.join(" ", parts)) : Optional.empty();
  }
}
