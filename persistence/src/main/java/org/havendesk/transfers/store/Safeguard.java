package org.havendesk.transfers.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What was found of a transfer to one recipient. Never changed: who assesses anew adds another. */
@Entity
@Table(name = "transfer_safeguard")
public class Safeguard {

  @Id private UUID id;

  @Column(name = "recipient_id")
  private UUID recipient;

  @Enumerated(EnumType.STRING)
  private SafeguardKind kind;

  private String instrument;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  private String findings;
  private boolean protects;

  @Column(name = "review_by")
  private LocalDate reviewBy;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  /** For JPA. */
  protected Safeguard() {}

  /** Something was found, by somebody, just now. */
  public Safeguard(UUID recipient, SafeguardKind kind, String instrument, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.recipient = recipient;
    this.kind = kind;
    this.instrument = instrument;
    this.recordedBy = by;
    this.recordedAt = now;
  }

  /** The day on which the clauses were signed. */
  public void signedOn(LocalDate day) {
    signedOn = day;
  }

  /**
   * The assessment of the transfer.
   *
   * @param whether data is as well protected there as here
   * @param reviewDay the last day on which this counts
   */
  public void assessed(String words, boolean whether, LocalDate reviewDay) {
    findings = words;
    protects = whether;
    reviewBy = reviewDay;
  }

  /** To whom. */
  public UUID recipient() {
    return recipient;
  }

  /** Clauses or a derogation. */
  public SafeguardKind kind() {
    return kind;
  }

  /** The module or the derogation, as the regulation pack names it. */
  public String instrument() {
    return instrument;
  }

  /** When the clauses were signed. */
  public Optional<LocalDate> signedOn() {
    return Optional.ofNullable(signedOn);
  }

  /** What the assessment says. */
  public String findings() {
    return findings;
  }

  /** Whether data is as well protected there as here. */
  public boolean protects() {
    return protects;
  }

  /** The last day on which it counts. */
  public LocalDate reviewBy() {
    return reviewBy;
  }

  /** Who recorded it. */
  public String recordedBy() {
    return recordedBy;
  }
}
