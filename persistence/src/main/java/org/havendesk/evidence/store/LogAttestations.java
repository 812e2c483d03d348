package org.havendesk.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What outsiders said of checkpoints. */
@ApplicationScoped
public class LogAttestations {

  /** How somebody outside can speak for a checkpoint. */
  public enum Kind {
    /** A witness signed it. */
    COSIGNATURE,
    /** Its hash lies with a timestamp authority or on a chain. */
    ANCHOR
  }

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Keeps it in place of what the same outsider said of a checkpoint of this size before. */
  public void put(long size, String root, Kind kind, String name, String line, Instant at) {
    entities
        .createNativeQuery(
            "insert into log_attestation (size, kind, name, root, line, attested_at)"
                + " values (?, ?, ?, ?, ?, ?) on duplicate key update"
                + " root = values(root), line = values(line), attested_at = values(attested_at)")
        .setParameter(1, size)
        .setParameter(2, kind.name())
        .setParameter(3, name)
        .setParameter(4, root)
        .setParameter(5, line)
        .setParameter(6, Timestamp.from(at))
        .executeUpdate();
  }

  /** The cosignature lines on a checkpoint. */
  public List<String> cosignatures(long size, String root) {
    return entities
        .createNativeQuery(
            "select line from log_attestation"
                + " where size = ? and root = ? and kind = 'COSIGNATURE' order by name")
        .setParameter(1, size)
        .setParameter(2, root)
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }

  /** The largest checkpoint that holds an entry and that somebody outside speaks for like this. */
  public Optional<String> newest(Kind kind, long index) {
    return entities
        .createNativeQuery(
            // The third line of a checkpoint is its root.
            "select c.note from log_attestation a join log_checkpoint c on c.size = a.size"
                + " and substring_index(substring_index(c.note, '\\n', 3), '\\n', -1) = a.root"
                + " where a.kind = ? and a.size > ? order by a.size desc limit 1")
        .setParameter(1, kind.name())
        .setParameter(2, index)
        .getResultStream()
        .findFirst()
        .map(String.class::cast);
  }
}
