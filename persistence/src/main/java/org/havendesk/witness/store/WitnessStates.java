package org.havendesk.witness.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What witnesses here and elsewhere have seen. */
@ApplicationScoped
public class WitnessStates {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** The last checkpoint of another log that was cosigned here; size 0 and no note if none was. */
  public record Witnessed(
      String origin, long size, Optional<String> note, Optional<Instant> cosignedAt) {}

  /** Locks what was seen of a log until the transaction ends. */
  public Witnessed lock(String origin) {
    if (witnessed(" where origin = ?", origin).isEmpty()) {
      entities
          .createNativeQuery("insert ignore into witnessed_log (origin, size) values (?, 0)")
          .setParameter(1, origin)
          .executeUpdate();
    }
    return witnessed(" where origin = ? for update", origin).get(0);
  }

  /** Every other log that was seen here. */
  public List<Witnessed> witnessed() {
    return witnessed(" where ? <> origin order by origin", "");
  }

  private List<Witnessed> witnessed(String condition, String parameter) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select origin, size, note, cosigned_at from witnessed_log" + condition)
            .setParameter(1, parameter)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(WitnessStates::witnessed).toList();
  }

  private static Witnessed witnessed(Object[] row) {
    return new Witnessed(
        (String) row[0],
        ((Number) row[1]).longValue(),
        Optional.ofNullable((String) row[2]),
        Optional.ofNullable((Timestamp) row[3]).map(Timestamp::toInstant));
  }

  /** Goes on to a checkpoint; only under {@link #lock}. */
  public void advance(String origin, long size, String note, Instant now) {
    entities
        .createNativeQuery(
            "update witnessed_log set size = ?, note = ?, cosigned_at = ? where origin = ?")
        .setParameter(1, size)
        .setParameter(2, note)
        .setParameter(3, Timestamp.from(now))
        .setParameter(4, origin)
        .executeUpdate();
  }

  /** A witness of this log, locked, if it is due and no other instance asks it just now. */
  public Optional<Cosigner> lockDue(String name, Instant now) {
    // An insert that is ignored would lock the row as well.
    if (cosigner(name).isEmpty()) {
      entities
          .createNativeQuery(
              "insert ignore into cosigner"
                  + " (name, seen_size, cosigned_size, attempts, next_try, version)"
                  + " values (?, 0, 0, 0, ?, 0)")
          .setParameter(1, name)
          .setParameter(2, Timestamp.from(now))
          .executeUpdate();
    }
    boolean due =
        entities
            .createNativeQuery(
                "select name from cosigner where name = ? and next_try <= ? for update skip locked")
            .setParameter(1, name)
            .setParameter(2, Timestamp.from(now))
            .getResultStream()
            .findFirst()
            .isPresent();
    return due ? Optional.of(lockCosigner(name)) : Optional.empty();
  }

  /** A witness of this log, which no one else can change until the transaction ends. */
  public Cosigner lockCosigner(String name) {
    return entities.find(Cosigner.class, name, LockModeType.PESSIMISTIC_WRITE);
  }

  public Optional<Cosigner> cosigner(String name) {
    return Optional.ofNullable(entities.find(Cosigner.class, name));
  }

  public void add(WitnessAlarm alarm) {
    entities.persist(alarm);
  }

  /** The alarm that is still on. */
  public Optional<WitnessAlarm> openAlarm(AlarmSide side, String name) {
    return entities
        .createQuery(
            "select a from WitnessAlarm a"
                + " where a.side = :side and a.name = :name and a.endedAt is null",
            WitnessAlarm.class)
        .setParameter("side", side)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  public Optional<WitnessAlarm> alarm(UUID id) {
    return Optional.ofNullable(entities.find(WitnessAlarm.class, id));
  }

  /** The newest alarms first. */
  public List<WitnessAlarm> alarms(int limit) {
    return entities
        .createQuery("select a from WitnessAlarm a order by a.raisedAt desc", WitnessAlarm.class)
        .setMaxResults(limit)
        .getResultList();
  }
}
