package org.havendesk.consent.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One choice of one person, as it was made. It never changes. */
@Entity
@Table(name = "consent_entry")
public class ConsentEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long seq;

  private UUID id;

  @Column(name = "person_id")
  private UUID person;

  private String purpose;
  private String channel;

  @Enumerated(EnumType.STRING)
  private ConsentAct act;

  @Column(name = "acted_at")
  private Instant actedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "notice_id")
  private UUID notice;

  private String shown;

  @Enumerated(EnumType.STRING)
  private ConsentSource source;

  @Enumerated(EnumType.STRING)
  @Column(name = "given_by")
  private GivenBy givenBy;

  @Column(name = "recorded_by")
  private String recordedBy;

  private UUID receipt;

  /** For JPA. */
  protected ConsentEntry() {}

  /**
   * A choice.
   *
   * @param receipt of the evidence for it
   */
  public ConsentEntry(UUID id, Chosen chosen, String recordedBy, UUID receipt, Instant now) {
    this.id = id;
    this.person = chosen.person();
    this.purpose = chosen.purpose();
    this.channel = chosen.channel().orElse("");
    this.act = chosen.act();
    this.actedAt = chosen.at();
    this.recordedAt = now;
    this.notice = chosen.notice().orElse(null);
    this.shown = chosen.shown().orElse(null);
    this.source = chosen.source();
    this.givenBy = chosen.givenBy();
    this.recordedBy = recordedBy;
    this.receipt = receipt;
  }

  public UUID id() {
    return id;
  }

  /** All that was chosen. */
  public Chosen chosen() {
    return new Chosen(
        person,
        purpose,
        Optional.of(channel).filter(name -> !name.isEmpty()),
        act,
        actedAt,
        Optional.ofNullable(notice),
        Optional.ofNullable(shown),
        source,
        givenBy);
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Kind and name of who recorded it; never a customer's name. */
  public String recordedBy() {
    return recordedBy;
  }

  /** The receipt of the evidence for it. */
  public UUID receipt() {
    return receipt;
  }
}
