package org.havendesk.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every act on record, waiting or in the log. */
@ApplicationScoped
public class EvidenceEntries {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds an entry and gives it its number. */
  public EvidenceEntry add(EvidenceEntry entry) {
    entities.persist(entry);
    entities.flush();
    return entry;
  }

  /** The entry of this id. */
  public Optional<EvidenceEntry> find(UUID id) {
    return query("where e.id = :id").setParameter("id", id).getResultStream().findFirst();
  }

  /** The entry at this place of the log. */
  public Optional<EvidenceEntry> at(long index) {
    return query("where e.logIndex = :index")
        .setParameter("index", index)
        .getResultStream()
        .findFirst();
  }

  /** The bytes of the log from one index to before another, in order, up to the first gap. */
  public List<byte[]> leaves(long from, long to) {
    var rows =
        entities
            .createQuery(
                "select e.logIndex, e.leaf from EvidenceEntry e"
                    + " where e.logIndex >= :from and e.logIndex < :to order by e.logIndex",
                Object[].class)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList();
    var leaves = new ArrayList<byte[]>();
    for (var row : rows) {
      if ((Long) row[0] != from + leaves.size()) {
        break;
      }
      leaves.add((byte[]) row[1]);
    }
    return leaves;
  }

  /** Entries that wait for their place, in the order of recording. */
  public List<WaitingEntry> waiting(int limit) {
    // Left to itself the database reads all that was ever recorded once enough waits.
    List<?> rows =
        entities
            .createNativeQuery(
                "select seq, leaf from evidence_entry force index (ix_evidence_entry_waiting)"
                    + " where log_index is null order by seq limit ?")
            .setParameter(1, limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new WaitingEntry(((Number) row[0]).longValue(), (byte[]) row[1]))
        .toList();
  }

  /**
   * Gives entries their places, one after the other in the order given.
   *
   * @param first the place of the first
   * @throws IllegalStateException if one of them has a place already
   */
  public void place(List<WaitingEntry> waiting, long first) {
    var numbers = waiting.stream().map(WaitingEntry::seq).map(String::valueOf);
    // One statement for all: the way to the database and back would cost more than the change.
    int placed =
        entities
            .createNativeQuery(
                "update json_table(?, '$[*]' columns (n for ordinality, seq bigint path '$')) w"
                    + " straight_join evidence_entry e on e.seq = w.seq"
                    + " set e.log_index = ? + w.n - 1 where e.log_index is null")
            .setParameter(1, numbers.collect(Collectors.joining(",", "[", "]")))
            .setParameter(2, first)
            .executeUpdate();
    if (placed != waiting.size()) {
      throw new IllegalStateException(
          (waiting.size() - placed) + " entries are in the log already, or are gone");
    }
  }

  /** Entries about a person, oldest first; none once the person is erased. */
  public List<EvidenceEntry> about(UUID person) {
    return query(", EvidenceOpening o where o.entry = e.seq and o.person = :person order by e.seq")
        .setParameter("person", person)
        .getResultList();
  }

  /** The kinds of entries that the log has, in alphabetical order. */
  public List<String> kinds() {
    return entities
        .createQuery("select distinct e.kind from EvidenceEntry e order by e.kind", String.class)
        .getResultList();
  }

  /**
   * What entries of a kind said last of each thing.
   *
   * @param thing the fact that names the thing
   * @param said the fact that says something of it
   */
  public Map<String, String> newestFacts(String kind, String thing, String said) {
    Map<String, String> newest = new HashMap<>();
    var rows =
        entities
            .createNativeQuery(
                "select t.value, s.value from evidence_entry e"
                    + " join evidence_fact t on t.entry_seq = e.seq and t.name = ?"
                    + " join evidence_fact s on s.entry_seq = e.seq and s.name = ?"
                    + " where e.kind = ? order by e.seq")
            .setParameter(1, thing)
            .setParameter(2, said)
            .setParameter(3, kind)
            .getResultList();
    for (Object row : rows) {
      var pair = (Object[]) row;
      newest.put((String) pair[0], (String) pair[1]);
    }
    return newest;
  }

  private TypedQuery<EvidenceEntry> query(String rest) {
    var separator = rest.startsWith(",") ? "" : " ";
    return entities.createQuery(
        "select e from EvidenceEntry e" + separator + rest, EvidenceEntry.class);
  }
}
