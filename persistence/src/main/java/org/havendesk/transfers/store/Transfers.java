package org.havendesk.transfers.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What lets data leave the jurisdiction, and what did. */
@ApplicationScoped
public class Transfers {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  public void add(Safeguard safeguard) {
    entities.persist(safeguard);
  }

  public void add(FallenAdequacy fallen) {
    entities.persist(fallen);
  }

  /** The decision counts again. */
  public void remove(FallenAdequacy fallen) {
    entities.remove(fallen);
  }

  /** What was found last of the transfers to a recipient. */
  public Optional<Safeguard> safeguardOf(UUID recipient) {
    return entities
        .createQuery(
            "select s from Safeguard s where s.recipient = :recipient order by s.recordedAt desc",
            Safeguard.class)
        .setParameter("recipient", recipient)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** A law's decision on a country, if it has fallen. */
  public Optional<FallenAdequacy> fallen(String regulation, String country) {
    return Optional.ofNullable(
        entities.find(FallenAdequacy.class, FallenAdequacy.id(regulation, country)));
  }

  /** Every decision that has fallen, by law and country. */
  public Map<String, FallenAdequacy> fallen() {
    return entities
        .createQuery("select f from FallenAdequacy f", FallenAdequacy.class)
        .getResultStream()
        .collect(Collectors.toMap(FallenAdequacy::id, Function.identity()));
  }

  /**
   * Counts one more.
   *
   * @return whether it is the first of its day in this way and on this ground
   */
  public boolean count(
      LocalDate day, UUID recipient, String flow, String ground, boolean permitted, Instant now) {
    Timestamp at = Timestamp.from(now);
    int rows =
        entities
            .createNativeQuery(
                "insert into transfer_count (day, recipient_id, flow, ground, permitted, times,"
                    + " first_at, last_at) values (?, ?, ?, ?, ?, 1, ?, ?)"
                    + " on duplicate key update times = times + 1, last_at = values(last_at)")
            .setParameter(1, Date.valueOf(day))
            .setParameter(2, recipient.toString())
            .setParameter(3, flow)
            .setParameter(4, ground)
            .setParameter(5, permitted)
            .setParameter(6, at)
            .setParameter(7, at)
            .executeUpdate();
    return rows == 1;
  }

  /** The register of a span of days, the newest first. */
  public List<TransferCount> register(LocalDate from, LocalDate until) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select day, cast(recipient_id as char), flow, ground, permitted, times, first_at,"
                    + " last_at from transfer_count where day between ? and ?"
                    + " order by day desc, last_at desc")
            .setParameter(1, Date.valueOf(from))
            .setParameter(2, Date.valueOf(until))
            .getResultList();
    return rows.stream().map(row -> read((Object[]) row)).toList();
  }

  private static TransferCount read(Object[] row) {
    return new TransferCount(
        ((Date) row[0]).toLocalDate(),
        UUID.fromString(row[1].toString()),
        row[2].toString(),
        row[3].toString(),
        (Boolean) row[4],
        ((Number) row[5]).longValue(),
        ((Timestamp) row[6]).toInstant(),
        ((Timestamp) row[7]).toInstant());
  }
}
