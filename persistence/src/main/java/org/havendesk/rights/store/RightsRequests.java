package org.havendesk.rights.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.sealing.store.SealedPieces;

/** The register of requests, their links and their exports. */
@ApplicationScoped
public class RightsRequests {

  private static final String EXPORT = "rights_export";
  private static final int PAGE = 200;

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  @Inject private SealedPieces pieces;
  @Inject private KeyRing keys;

  /** Makes the key of a request that is to be added. */
  public UUID newId() {
    return keys.newKey();
  }

  /** Writes changes to the database now, before a row is locked and read anew. */
  public void flush() {
    entities.flush();
  }

  public RightsRequest add(RightsRequest request) {
    entities.persist(request);
    entities.flush();
    return request;
  }

  public SingleUseLink add(SingleUseLink link) {
    entities.persist(link);
    return link;
  }

  public Optional<RightsRequest> find(UUID id) {
    return Optional.ofNullable(entities.find(RightsRequest.class, id));
  }

  /** The request, which no one else can change until the transaction ends. */
  public Optional<RightsRequest> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(RightsRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<SingleUseLink> findLink(byte[] tokenHash) {
    return Optional.ofNullable(entities.find(SingleUseLink.class, tokenHash));
  }

  /** The link, which no one else can use until the transaction ends. */
  public Optional<SingleUseLink> lockLink(byte[] tokenHash) {
    return Optional.ofNullable(
        entities.find(SingleUseLink.class, tokenHash, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Open requests, the one that is due next first; or closed ones, the newest first.
   *
   * @param filedBy only what this partner filed; empty for all
   * @param after the place after which to go on; empty from the beginning
   */
  public List<RightsRequest> list(
      boolean open, Optional<String> filedBy, Optional<Position> after, int limit) {
    String at = open ? "r.dueAt" : "r.closedAt";
    String beyond = open ? ">" : "<";
    var query =
        entities.createQuery(
            "select r from RightsRequest r where r.closedAt is "
                + (open ? "null" : "not null")
                + (filedBy.isPresent() ? " and r.channel = :api and r.filedBy = :partner" : "")
                + (after.isPresent()
                    ? " and (%1$s %2$s :at or (%1$s = :at and r.id %2$s :id))".formatted(at, beyond)
                    : "")
                + " order by %1$s%2$s, r.id%2$s".formatted(at, open ? "" : " desc"),
            RightsRequest.class);
    filedBy.ifPresent(
        partner -> query.setParameter("api", RequestChannel.API).setParameter("partner", partner));
    after.ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(limit).getResultList();
  }

  /**
   * Does this to every open request that is due before then, the most urgent first, page by page:
   * memory does not grow with their number. What was read before is detached after each page.
   */
  public void forEachOpen(Instant dueBefore, Consumer<RightsRequest> act) {
    Optional<Position> last = Optional.empty();
    List<RightsRequest> page;
    do {
      page = list(true, Optional.empty(), last, PAGE);
      for (var request : page) {
        if (!request.nextDue().isBefore(dueBefore)) {
          return;
        }
        act.accept(request);
      }
      last = page.stream().reduce((a, b) -> b).map(RightsRequest::position);
      entities.flush();
      entities.clear();
    } while (page.size() == PAGE);
  }

  /** The register of what was received in a span of time, the oldest first. */
  public List<RegisterRow> register(Instant from, Instant until) {
    return entities
        .createQuery(
            "select new org.havendesk.rights.store.RegisterRow(r.id, r.type, r.regulation,"
                + " r.channel, r.country, r.region, r.status, r.outcome, r.refusal, r.receivedAt,"
                + " r.acknowledgedAt, r.closedAt, r.receipt) from RightsRequest r"
                + " where r.receivedAt >= :from and r.receivedAt < :until order by r.receivedAt",
            RegisterRow.class)
        .setParameter("from", from)
        .setParameter("until", until)
        .getResultList();
  }

  /** When the oldest request of the register was received. */
  public Optional<Instant> oldest() {
    return entities
        .createQuery(
            "select r.receivedAt from RightsRequest r order by r.receivedAt", Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public List<RightsRequest> of(UUID person) {
    return entities
        .createQuery(
            "select r from RightsRequest r where r.person = :person order by r.receivedAt",
            RightsRequest.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** Requests that named this address. */
  public List<RightsRequest> withAddress(byte[] addressHash) {
    return entities
        .createQuery(
            "select r from RightsRequest r where r.addressHash = :hash", RightsRequest.class)
        .setParameter("hash", addressHash)
        .getResultList();
  }

  /**
   * When requests of these kinds were filed that named this address, after one moment and before
   * another, the newest first.
   */
  public List<Instant> filedBetween(
      byte[] addressHash, List<String> fulfilments, Instant after, Instant before, int limit) {
    return entities
        .createQuery(
            "select r.filedAt from RightsRequest r where r.addressHash = :hash"
                + " and r.fulfilment in :fulfilments and r.filedAt > :after and r.filedAt < :before"
                + " order by r.filedAt desc",
            Instant.class)
        .setParameter("hash", addressHash)
        .setParameter("fulfilments", fulfilments)
        .setParameter("after", after)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Requests that were typed in and that nobody has looked up yet, the oldest first. */
  public List<UUID> received(int limit) {
    return entities
        .createQuery(
            "select r.id from RightsRequest r where r.status = :received order by r.filedAt",
            UUID.class)
        .setParameter("received", RequestStatus.RECEIVED)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Requests that a job can do and nobody works on, locked; another instance skips them. */
  public List<UUID> lockWaiting(List<String> fulfilments, Instant now, int limit) {
    var marks = String.join(", ", fulfilments.stream().map(any -> "?").toList());
    var query =
        entities.createNativeQuery(
            "select cast(id as char) from rights_request where status = 'IN_PROGRESS'"
                + " and fulfilment in ("
                + marks
                + ") and (lease_until is null or lease_until < ?)"
                + " and id not in (select request_id from joint_review where closed_at is null)"
                + " and id not in (select request_id from identity_check where closed_at is null)"
                + " and id not in (select request_id from rights_record where covered is null)"
                + " order by received_at limit "
                + limit
                + " for update skip locked");
    int place = 1;
    for (var fulfilment : fulfilments) {
      query.setParameter(place++, fulfilment);
    }
    return ids(query.setParameter(place, Timestamp.from(now)).getResultList());
  }

  /** Unconfirmed requests filed before then, locked. */
  public List<UUID> lockUnconfirmed(Instant before, int limit) {
    return ids(
        entities
            .createNativeQuery(
                "select cast(id as char) from rights_request"
                    + " where status = 'AWAITING_CONFIRMATION' and filed_at < ? limit "
                    + limit
                    + " for update skip locked")
            .setParameter(1, Timestamp.from(before))
            .getResultList());
  }

  /** Requests of which the person may not have been told that they arrived, locked. */
  public List<UUID> lockUnacknowledged(int limit) {
    return ids(
        entities
            .createNativeQuery(
                "select cast(id as char) from rights_request"
                    + " where status = 'AWAITING_CONFIRMATION' and acknowledged_at is null"
                    + " order by filed_at desc limit "
                    + limit
                    + " for update skip locked")
            .getResultList());
  }

  /** The appeal against a refused request. */
  public Optional<RightsRequest> appealAgainst(UUID refused) {
    return entities
        .createQuery(
            "select r from RightsRequest r where r.appealOf = :refused", RightsRequest.class)
        .setParameter("refused", refused)
        .getResultStream()
        .findFirst();
  }

  /** Closed requests whose own key still lives and is needed no more, locked. */
  public List<UUID> lockUnforgotten(Instant now, int limit) {
    return ids(
        entities
            .createNativeQuery(
                "select cast(id as char) from rights_request"
                    + " where key_destroyed = false and closed_at is not null"
                    + " and (kept_until is null or kept_until < ?) limit "
                    + limit
                    + " for update skip locked")
            .setParameter(1, Timestamp.from(now))
            .getResultList());
  }

  /** Requests whose export was ready before then, locked. */
  public List<UUID> lockOldExports(Instant before, int limit) {
    return ids(
        entities
            .createNativeQuery(
                "select cast(id as char) from rights_request"
                    + " where export_ready = true and closed_at < ? limit "
                    + limit
                    + " for update skip locked")
            .setParameter(1, Timestamp.from(before))
            .getResultList());
  }

  /** Copies of these people may name somebody who was erased. */
  public void outdateExports(Collection<UUID> people) {
    people.stream()
        .flatMap(person -> of(person).stream())
        .filter(RightsRequest::isExportReady)
        .forEach(RightsRequest::exportOutdated);
  }

  /** Kept copies that may name somebody who was erased. */
  public List<UUID> outdatedExports() {
    return entities
        .createQuery(
            "select r.id from RightsRequest r where r.exportStale = true and r.exportReady = true",
            UUID.class)
        .setMaxResults(5)
        .getResultList();
  }

  /**
   * Takes out of the register what was closed before then, under one law. What the law grants at
   * once stays, since it holds; so does what still stops a use.
   *
   * @return how many
   */
  public int shorten(String regulation, String atOnce, Instant before) {
    return entities
        .createNativeQuery(
            "delete from rights_request where regulation = ? and fulfilment <> ?"
                + " and key_destroyed = true and closed_at < ?"
                + " and id not in (select request_id from processing_limit where ends_at is null)"
                + " limit 500")
        .setParameter(1, regulation)
        .setParameter(2, atOnce)
        .setParameter(3, Timestamp.from(before))
        .executeUpdate();
  }

  /** Writes down that a clock moved. */
  public void add(MovedClock moved) {
    entities.persist(moved);
  }

  /** The clocks that moved last, the newest first. */
  public List<MovedClock> moved(int limit) {
    return entities
        .createQuery("select m from MovedClock m order by m.movedAt desc, m.id", MovedClock.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Notes that a stage of a clock was told; false if it was noted before, by whichever server. */
  public boolean noteOnce(UUID request, String clock, String stage, Instant now) {
    return entities
            .createNativeQuery(
                "insert ignore into clock_notice (request_id, clock, stage, sent_at)"
                    + " values (?, ?, ?, ?)")
            .setParameter(1, request.toString())
            .setParameter(2, clock)
            .setParameter(3, stage)
            .setParameter(4, Timestamp.from(now))
            .executeUpdate()
        == 1;
  }

  private static List<UUID> ids(List<?> rows) {
    return rows.stream().map(Object::toString).map(UUID::fromString).toList();
  }

  /** Where to write an export to; it is sealed with the person's key as it comes. */
  public OutputStream exportWriter(UUID request, UUID person) {
    return pieces.writer(EXPORT, request, person);
  }

  /** The finished export, opened as it is read; empty if there is none or the person was erased. */
  public Optional<InputStream> openExport(UUID request) {
    return pieces.open(EXPORT, request);
  }

  public int deleteExport(UUID request) {
    return pieces.delete(EXPORT, request);
  }
}
