package org.havendesk.rights.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/**
 * Someone uses a right: received, confirmed by whoever has the mailbox where the law lets us ask,
 * worked on, closed. What is personal is sealed with a key of the request's own id and goes when it
 * is closed; what stays is the register.
 */
@Entity
@Table(name = "rights_request")
public class RightsRequest {

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  private String type;
  private String regulation;
  private String fulfilment;
  private String country;
  private String region;
  private String language;

  @Enumerated(EnumType.STRING)
  private RequestChannel channel;

  @Column(name = "filed_by")
  private String filedBy;

  @Enumerated(EnumType.STRING)
  private RequestStatus status = RequestStatus.RECEIVED;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String refusal;

  private String clocks;

  @Column(name = "first_due")
  private Instant firstDue;

  @Column(name = "closing_due")
  private Instant closingDue;

  // The same as nextDue(), derived by the database to sort by.
  @Column(name = "due_at", insertable = false, updatable = false)
  private Instant dueAt;

  @Column(name = "extended_at")
  private Instant extendedAt;

  @Column(name = "extension_reason")
  private String extensionReason;

  @Column(name = "appeal_of")
  private UUID appealOf;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "days_waited")
  private long daysWaited;

  @Column(name = "kept_until")
  private Instant keptUntil;

  @Convert(converter = AddressSeal.class)
  private PersonalText address;

  @Column(name = "address_hash")
  private byte[] addressHash;

  @Convert(converter = DetailsSeal.class)
  private PersonalText details;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  @Column(name = "lease_holder")
  private UUID leaseHolder;

  private int progress;
  private int attempts;

  private String erased = "";

  private UUID receipt;

  @Column(name = "last_letter")
  private UUID lastLetter;

  @Column(name = "export_ready")
  private boolean exportReady;

  @Column(name = "export_stale")
  private boolean exportStale;

  @Column(name = "key_destroyed")
  private boolean keyDestroyed;

  @Version private long version;

  /** For JPA. */
  protected RightsRequest() {}

  /** Takes a request in; the data key of this id must exist. */
  public RightsRequest(UUID id, Filing filing, KeptClocks counted, Instant now) {
    this.id = id;
    this.type = filing.type();
    this.regulation = filing.regulation();
    this.fulfilment = filing.fulfilment();
    this.country = filing.country();
    this.region = filing.region().orElse(null);
    this.language = filing.language();
    this.channel = filing.channel();
    this.filedBy = filing.filedBy().orElse(null);
    this.receivedAt = filing.receivedAt();
    this.filedAt = now;
    keep(counted);
  }

  /** Remembers whom to write to, sealed with this request's key. */
  public void writeTo(String email, byte[] hash) {
    address = PersonalText.of(id, email);
    addressHash = hash.clone();
  }

  /** Remembers what the person said about it, sealed with this request's key. */
  public void describe(String text) {
    details = PersonalText.of(id, text);
  }

  /** Asks whoever has the mailbox to confirm. */
  public void awaitConfirmation() {
    mustBe("sent for confirmation", status == RequestStatus.RECEIVED);
    status = RequestStatus.AWAITING_CONFIRMATION;
  }

  /** The person was told that it arrived; only the first time counts. */
  public void acknowledge(Instant now) {
    acknowledgedAt = acknowledgedAt == null ? now : acknowledgedAt;
  }

  /** Whoever has the mailbox confirmed, so our letter has come; the person is known or not. */
  public void confirm(Optional<UUID> who, Instant now) {
    mustBe("confirmed", status == RequestStatus.AWAITING_CONFIRMATION);
    person = who.orElse(null);
    confirmedAt = now;
    acknowledge(now);
    status = RequestStatus.IN_PROGRESS;
  }

  /** Starts work without confirmation, where the law forbids to ask for it. */
  public void accept(Optional<UUID> who) {
    mustBe("accepted", status == RequestStatus.RECEIVED);
    person = who.orElse(null);
    status = RequestStatus.IN_PROGRESS;
  }

  /** Someone works on it until then. */
  public void lease(UUID holder, Instant now, Duration time) {
    mustBe("worked on", status == RequestStatus.IN_PROGRESS);
    if (!holder.equals(leaseHolder)) {
      attempts++;
    }
    leaseHolder = holder;
    leaseUntil = now.plus(time);
  }

  /** Whether this worker still has it. */
  public boolean isLeasedBy(UUID holder) {
    return status == RequestStatus.IN_PROGRESS && holder.equals(leaseHolder);
  }

  /** Adds to what was erased so far: an erasure goes part by part, and may be resumed. */
  public void hasErased(Map<String, Integer> rows) {
    erased = ErasedRows.add(erased, rows);
  }

  /** How many rows were emptied or removed, by table. */
  public Map<String, Integer> erased() {
    return ErasedRows.read(erased);
  }

  /** How far the work has come, in percent. */
  public void advance(int percent) {
    progress = Math.max(progress, Math.min(percent, 100));
  }

  /** The sealed copy can be fetched. */
  public void exported() {
    exportReady = true;
    exportStale = false;
  }

  /** Somebody was erased whom the copy may name. */
  public void exportOutdated() {
    exportStale = true;
  }

  /** Whether a kept copy may name somebody who was erased. */
  public boolean isExportStale() {
    return exportReady && exportStale;
  }

  /** The copy is gone. */
  public void exportRemoved() {
    exportReady = false;
    exportStale = false;
  }

  /** A letter was posted, sealed with this request's key. */
  public void wrote(UUID letter) {
    lastLetter = letter;
  }

  /** The letter posted last. */
  public Optional<UUID> lastLetter() {
    return Optional.ofNullable(lastLetter);
  }

  /** The evidence that closes it. */
  public void prove(UUID evidence) {
    receipt = evidence;
  }

  /** Granted. */
  public void complete(Outcome how, Instant now) {
    mustBe("completed", status == RequestStatus.IN_PROGRESS);
    close(RequestStatus.COMPLETED, now);
    outcome = how;
    progress = 100;
  }

  /**
   * Not granted; the person was told why.
   *
   * @param ground name of the law's ground of refusal
   */
  public void refuse(String ground, Instant now) {
    mustBe("refused", status == RequestStatus.IN_PROGRESS);
    close(RequestStatus.REFUSED, now);
    refusal = ground;
    outcome = Outcome.REFUSED;
  }

  /** A colleague decided: whoever looks again at a refusal must be somebody else. */
  public void decidedBy(String login) {
    decidedBy = login;
  }

  /**
   * Takes more time, once.
   *
   * @param reason name of the law's reason
   * @param counted the deadlines counted anew
   */
  public void extend(String reason, KeptClocks counted, Instant now) {
    mustBe("extended", status == RequestStatus.IN_PROGRESS && extendedAt == null);
    extensionReason = reason;
    extendedAt = now;
    keep(counted);
  }

  /** The person is asked for more. */
  public void ask(Instant now) {
    mustBe("asked about", status == RequestStatus.IN_PROGRESS && askedAt == null);
    askedAt = now;
  }

  /**
   * The person answered.
   *
   * @param days whole days between the question and the answer
   */
  public void answered(String text, long days) {
    mustBe("answered", status == RequestStatus.IN_PROGRESS && askedAt != null);
    describe(details().map(before -> before + "\n\n" + text).orElse(text));
    daysWaited += days;
    askedAt = null;
  }

  /** The deadlines were counted anew. */
  public void recount(KeptClocks counted) {
    keep(counted);
  }

  private void keep(KeptClocks counted) {
    clocks = counted.json();
    firstDue = counted.firstDue().orElse(null);
    closingDue = counted.closingDue().orElse(null);
  }

  /** Still knows whom it is from until then, for an appeal; without a moment, no longer. */
  public void keepUntil(Instant end) {
    keptUntil = end;
  }

  /** Looks again at a request that was refused. */
  public void appealAgainst(UUID refused) {
    appealOf = refused;
  }

  /** Nobody confirmed in time. */
  public void expire(Instant now) {
    mustBe("expired", status == RequestStatus.AWAITING_CONFIRMATION);
    close(RequestStatus.EXPIRED, now);
  }

  /** The same person had everything erased before it was done. */
  public void withdraw(Instant now) {
    mustBe("withdrawn", status == RequestStatus.IN_PROGRESS);
    close(RequestStatus.WITHDRAWN, now);
    outcome = Outcome.SUPERSEDED;
  }

  /** Who asked takes it back, before the work on it began. */
  public void revoke(Instant now) {
    mustBe("taken back", !status.isClosed() && leaseHolder == null);
    close(RequestStatus.WITHDRAWN, now);
    outcome = Outcome.REVOKED;
  }

  private void close(RequestStatus end, Instant now) {
    status = end;
    closedAt = now;
    leaseUntil = null;
    leaseHolder = null;
  }

  /** Forgets whom to write to and what was said; the key is destroyed by whoever calls this. */
  public void forget(boolean keepHash) {
    address = null;
    details = null;
    addressHash = keepHash ? addressHash : null;
    keyDestroyed = true;
  }

  private void mustBe(String act, boolean holds) {
    if (!holds) {
      throw new WrongState(act, status);
    }
  }

  /** The request's id, also of the key that seals what is personal in it. */
  public UUID id() {
    return id;
  }

  /** Whom it is about; empty while unconfirmed, and for strangers. */
  public Optional<UUID> person() {
    return Optional.ofNullable(person);
  }

  /** The right, as the regulation pack names it. */
  public String type() {
    return type;
  }

  /** Id of the regulation pack. */
  public String regulation() {
    return regulation;
  }

  /** What it takes, as the regulation pack names it. */
  public String fulfilment() {
    return fulfilment;
  }

  /** ISO 3166-1 alpha-2 of the residence. */
  public String country() {
    return country;
  }

  /** ISO 3166-2 subdivision of the residence, without the country. */
  public Optional<String> region() {
    return Optional.ofNullable(region);
  }

  /** BCP 47 tag of the language in which we write. */
  public String language() {
    return language;
  }

  /** How it reached us. */
  public RequestChannel channel() {
    return channel;
  }

  /** The partner's client or the colleague who filed it for the person. */
  public Optional<String> filedBy() {
    return Optional.ofNullable(filedBy);
  }

  /** Where it stands. */
  public RequestStatus status() {
    return status;
  }

  /** How it ended. */
  public Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** The law's ground of refusal, if it was refused. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** When more time was taken. */
  public Optional<Instant> extendedAt() {
    return Optional.ofNullable(extendedAt);
  }

  /** The law's reason for which more time was taken. */
  public Optional<String> extensionReason() {
    return Optional.ofNullable(extensionReason);
  }

  /** The refused request, if this is an appeal. */
  public Optional<UUID> appealOf() {
    return Optional.ofNullable(appealOf);
  }

  /** Since when the person is asked for more; empty if they are not. */
  public Optional<Instant> askedAt() {
    return Optional.ofNullable(askedAt);
  }

  /** On how many whole days the person was asked for more and had not answered. */
  public long daysWaited() {
    return daysWaited;
  }

  /** Until when it still knows whom it is from, since a refusal can be appealed against. */
  public Optional<Instant> keptUntil() {
    return Optional.ofNullable(keptUntil);
  }

  /** The login of the colleague who decided it. */
  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  /** The explained deadlines as JSON. */
  public String clocks() {
    return clocks;
  }

  /** Whom to write to; empty once it is closed and the last letter is out. */
  public Optional<String> address() {
    return Optional.ofNullable(address).flatMap(PersonalText::text);
  }

  /** What the person said about it. */
  public Optional<String> details() {
    return Optional.ofNullable(details).flatMap(PersonalText::text);
  }

  /** When it reached us: the clocks count from here. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** What is due next while it is open; the receipt if no clock is left. */
  public Instant nextDue() {
    return Optional.ofNullable(acknowledgedAt == null ? firstDue : closingDue)
        .or(() -> Optional.ofNullable(firstDue))
        .orElse(receivedAt);
  }

  /** Its place among the open requests, or among the closed ones. */
  public Position position() {
    return new Position(closedAt == null ? nextDue() : closedAt, id);
  }

  /** When it was written down. */
  public Instant filedAt() {
    return filedAt;
  }

  /** When the person was told that it arrived. */
  public Optional<Instant> acknowledgedAt() {
    return Optional.ofNullable(acknowledgedAt);
  }

  /** When whoever has the mailbox confirmed. */
  public Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  /** When it was closed. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Id of the evidence that closed it. */
  public Optional<UUID> receipt() {
    return Optional.ofNullable(receipt);
  }

  /** Keyed hash of the address. */
  public Optional<byte[]> addressHash() {
    return Optional.ofNullable(addressHash).map(byte[]::clone);
  }

  /** Percent. */
  public int progress() {
    return progress;
  }

  /** How many workers have begun it. */
  public int attempts() {
    return attempts;
  }

  /** Whether a sealed copy can be fetched. */
  public boolean isExportReady() {
    return exportReady;
  }

  /** Seals {@code rights_request.address}. */
  @Converter
  public static class AddressSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public AddressSeal() {
      super("rights_request", "address");
    }
  }

  /** Seals {@code rights_request.details}. */
  @Converter
  public static class DetailsSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public DetailsSeal() {
      super("rights_request", "details");
    }
  }
}
