package org.havendesk.channels.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A mail that could not be taken in. It lies sealed, as it came, under a key made for it alone,
 * which is destroyed once someone has decided.
 */
@Entity
@Table(name = "quarantined_mail")
public class QuarantinedMail {

  @Id private UUID id;
  private String mailbox;

  @Enumerated(EnumType.STRING)
  private QuarantineReason reason;

  @Column(name = "person_id")
  private UUID person;

  @Enumerated(EnumType.STRING)
  private QuarantineState state = QuarantineState.HELD;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "handled_at")
  private Instant handledAt;

  @Column(name = "handled_by")
  private String handledBy;

  @Version private long version;

  /** For JPA. */
  protected QuarantinedMail() {}

  /**
   * A mail that is held.
   *
   * @param id also the id of its data key
   * @param person whom it seems to come from; null if that is not known
   */
  public QuarantinedMail(
      UUID id, String mailbox, QuarantineReason reason, UUID person, Instant now) {
    this.id = id;
    this.mailbox = mailbox;
    this.reason = reason;
    this.person = person;
    this.receivedAt = now;
  }

  /**
   * Somebody decided.
   *
   * @param by login of the colleague, or the part of the system
   */
  public void decide(QuarantineState decision, String by, Instant now) {
    state = decision;
    handledBy = by;
    handledAt = now;
  }

  /** The mail's id, also its data key's. */
  public UUID id() {
    return id;
  }

  /** The mailbox it came to. */
  public String mailbox() {
    return mailbox;
  }

  /** Why it is here. */
  public QuarantineReason reason() {
    return reason;
  }

  /** Whom it seems to come from. */
  public Optional<UUID> person() {
    return Optional.ofNullable(person);
  }

  /** What became of it. */
  public QuarantineState state() {
    return state;
  }

  /** When it came. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** When somebody decided. */
  public Optional<Instant> handledAt() {
    return Optional.ofNullable(handledAt);
  }

  /** Who decided. */
  public Optional<String> handledBy() {
    return Optional.ofNullable(handledBy);
  }
}
