package org.havendesk.recipients.store;

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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/**
 * What one recipient is told of one request: due until it answers, or is given up. What it is told
 * names the person, so it is sealed with a key of the notice's own id and goes when this is closed.
 */
@Entity
@Table(name = "recipient_notice")
public class RecipientNotice {

  @Id private UUID id;

  @Column(name = "request_id")
  private UUID request;

  @Column(name = "recipient_id")
  private UUID recipient;

  @Column(name = "person_id")
  private UUID person;

  private String type;

  @Convert(converter = PayloadSeal.class)
  private PersonalText payload;

  @Enumerated(EnumType.STRING)
  private NoticeState state = NoticeState.DUE;

  private int attempts;

  @Column(name = "next_try")
  private Instant nextTry;

  @Column(name = "last_try")
  private Instant lastTry;

  @Column(name = "status_code")
  private Integer statusCode;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "told_at")
  private Instant toldAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private String closedBy;

  @Version private long version;

  /** For JPA. */
  protected RecipientNotice() {}

  /**
   * To be sent at once; the data key of this id must exist.
   *
   * @param person null if every link to them goes with this very request
   */
  public RecipientNotice(
      UUID id,
      UUID request,
      UUID recipient,
      UUID person,
      String type,
      String payload,
      Instant now) {
    this.id = id;
    this.request = request;
    this.recipient = recipient;
    this.person = person;
    this.type = type;
    this.payload = PersonalText.of(id, payload);
    this.createdAt = now;
    this.nextTry = now;
  }

  /** Someone tries now; if nothing is heard of them, another may try then. */
  public void attempt(Instant now, Instant otherwise) {
    attempts++;
    lastTry = now;
    nextTry = otherwise;
  }

  /** It was reached, and said this (an HTTP status); whether that was the first time. */
  public boolean reached(int status, Instant now) {
    boolean first = toldAt == null;
    statusCode = status;
    toldAt = first ? now : toldAt;
    return first;
  }

  /** It could not be reached. */
  public void missed() {
    statusCode = null;
  }

  /** Is tried again then. */
  public void retry(Instant at) {
    nextTry = at;
  }

  /**
   * It has heard.
   *
   * @param by who knows: the recipient itself, or a colleague's login
   */
  public void acknowledge(String by, Instant now) {
    close(NoticeState.ACKNOWLEDGED, now);
    closedBy = by;
  }

  /** It did not answer in all the time. */
  public void giveUp(Instant now) {
    close(NoticeState.SILENT, now);
  }

  /** What it was told goes; the key is destroyed by whoever calls this. */
  private void close(NoticeState end, Instant now) {
    state = end;
    closedAt = now;
    nextTry = null;
    payload = null;
  }

  /** Its id, also of the key that seals what is to be told. */
  public UUID id() {
    return id;
  }

  /** The request of which is told. */
  public UUID request() {
    return request;
  }

  /** Who is told. */
  public UUID recipient() {
    return recipient;
  }

  /** About whom; empty once they are erased. */
  public Optional<UUID> person() {
    return Optional.ofNullable(person);
  }

  /** The right, as the regulation pack names it. */
  public String type() {
    return type;
  }

  /** What is told, as JSON; empty once this is closed. */
  public Optional<String> payload() {
    return Optional.ofNullable(payload).flatMap(PersonalText::text);
  }

  /** How far it has come. */
  public NoticeState state() {
    return state;
  }

  /** How often it was tried. */
  public int attempts() {
    return attempts;
  }

  /** When it is tried next. */
  public Optional<Instant> nextTry() {
    return Optional.ofNullable(nextTry);
  }

  /** When it was tried last. */
  public Optional<Instant> lastTry() {
    return Optional.ofNullable(lastTry);
  }

  /** The HTTP status of the last answer; empty if the last attempt reached nobody. */
  public Optional<Integer> statusCode() {
    return Optional.ofNullable(statusCode);
  }

  /** Since when it is due. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it was closed. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** Who knows that it heard. */
  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  /** Seals {@code recipient_notice.payload}. */
  @Converter
  public static class PayloadSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public PayloadSeal() {
      super("recipient_notice", "payload");
    }
  }
}
