package org.havendesk.rights.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which records of the same human a request covers, beside the one whose address was proven: fixed
 * before the work begins, so that no link that comes or goes meanwhile makes half of it.
 */
@ApplicationScoped
public class CoveredRecords {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Asks whether a request covers a record; what was decided already stays. */
  public void ask(UUID request, UUID person) {
    entities
        .createNativeQuery("insert ignore into rights_record (request_id, person_id) values (?, ?)")
        .setParameter(1, request.toString())
        .setParameter(2, person.toString())
        .executeUpdate();
  }

  /** Decides whether a request covers a record. */
  public void decide(UUID request, UUID person, boolean covered, String by, Instant now) {
    ask(request, person);
    entities
        .createNativeQuery(
            "update rights_record set covered = ?, decided_by = ?, decided_at = ?"
                + " where request_id = ? and person_id = ?")
        .setParameter(1, covered)
        .setParameter(2, by)
        .setParameter(3, Timestamp.from(now))
        .setParameter(4, request.toString())
        .setParameter(5, person.toString())
        .executeUpdate();
  }

  /** The records that a request covers. */
  public Set<UUID> covered(UUID request) {
    return records(request, "covered = true");
  }

  /** The records of which it was decided that a request does not cover them. */
  public Set<UUID> leftOut(UUID request) {
    return records(request, "covered = false");
  }

  /** Whether somebody has to decide about a record. */
  public boolean isAsked(UUID request) {
    return !records(request, "covered is null").isEmpty();
  }

  /** The requests that wait for it. */
  public Set<UUID> asked() {
    return ids(
        entities
            .createNativeQuery(
                "select distinct cast(request_id as char) from rights_record"
                    + " where covered is null")
            .getResultList());
  }

  /** The requests of others that cover this record. */
  public Set<UUID> covering(UUID person) {
    return ids(
        entities
            .createNativeQuery(
                "select cast(request_id as char) from rights_record"
                    + " where covered = true and person_id = ?")
            .setParameter(1, person.toString())
            .getResultList());
  }

  /** Takes a record out of a request. */
  public void remove(UUID request, UUID person) {
    entities
        .createNativeQuery("delete from rights_record where request_id = ? and person_id = ?")
        .setParameter(1, request.toString())
        .setParameter(2, person.toString())
        .executeUpdate();
  }

  /**
   * Takes records out of the requests of people who are somebody else.
   *
   * @return the requests whose copies hold what is no longer theirs
   */
  public Set<UUID> removeFrom(Collection<UUID> records, Collection<UUID> askers) {
    Set<UUID> torn = new LinkedHashSet<>();
    for (UUID record : records) {
      for (UUID asker : askers) {
        List<?> found =
            entities
                .createNativeQuery(
                    "select cast(c.request_id as char) from rights_record c"
                        + " join rights_request r on r.id = c.request_id"
                        + " where c.person_id = ? and r.person_id = ?")
                .setParameter(1, record.toString())
                .setParameter(2, asker.toString())
                .getResultList();
        ids(found).forEach(request -> remove(request, record));
        torn.addAll(ids(found));
      }
    }
    return torn;
  }

  private Set<UUID> records(UUID request, String condition) {
    return ids(
        entities
            .createNativeQuery(
                "select cast(person_id as char) from rights_record where request_id = ? and "
                    + condition
                    + " order by person_id")
            .setParameter(1, request.toString())
            .getResultList());
  }

  private static Set<UUID> ids(List<?> found) {
    Set<UUID> ids = new LinkedHashSet<>();
    found.forEach(id -> ids.add(UUID.fromString(id.toString())));
    return ids;
  }
}
