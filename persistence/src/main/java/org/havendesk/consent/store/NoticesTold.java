package org.havendesk.consent.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who was told of which notice, and when first. */
@ApplicationScoped
public class NoticesTold {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /**
   * One of them.
   *
   * @param receipt of the evidence for it
   */
  public record Told(UUID notice, Instant at, Optional<UUID> receipt) {}

  /**
   * Notes that a person was told.
   *
   * @return whether it was for the first time
   */
  public boolean add(UUID person, UUID notice, Instant now) {
    return entities
            .createNativeQuery(
                "insert ignore into notice_told (person_id, notice_id, told_at) values (?, ?, ?)")
            .setParameter(1, person.toString())
            .setParameter(2, notice.toString())
            .setParameter(3, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  /** Keeps the receipt of the evidence. */
  public void proven(UUID person, UUID notice, UUID receipt) {
    entities
        .createNativeQuery(
            "update notice_told set receipt = ? where person_id = ? and notice_id = ?")
        .setParameter(1, receipt.toString())
        .setParameter(2, person.toString())
        .setParameter(3, notice.toString())
        .executeUpdate();
  }

  /** All that a person was told of, the newest first. */
  public List<Told> of(UUID person) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select cast(notice_id as char), told_at, cast(receipt as char) from notice_told"
                    + " where person_id = ? order by told_at desc")
            .setParameter(1, person.toString())
            .getResultList();
    return rows.stream().map(row -> read((Object[]) row)).toList();
  }

  private static Told read(Object[] row) {
    return new Told(
        UUID.fromString(row[0].toString()),
        ((Timestamp) row[1]).toInstant(),
        Optional.ofNullable(row[2]).map(Object::toString).map(UUID::fromString));
  }

  /** Removes what a person was told, as the person goes. */
  public int removeOf(UUID person) {
    return entities
        .createNativeQuery("delete from notice_told where person_id = ?")
        .setParameter(1, person.toString())
        .executeUpdate();
  }
}
