package org.havendesk.channels.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * That a mail was taken in. Written in the transaction that makes a ticket of it, and unique by
 * place and by fingerprint: so each mail is taken in exactly once, whatever crashes when.
 */
@Entity
@Table(name = "received_mail")
public class ReceivedMail {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String mailbox;

  @Column(name = "uid_validity")
  private long uidValidity;

  private long uid;
  private byte[] fingerprint;

  @Enumerated(EnumType.STRING)
  private MailOutcome outcome;

  @Column(name = "person_id")
  private UUID person;

  @Column(name = "ticket_id")
  private Long ticket;

  @Column(name = "quarantined_id")
  private UUID quarantined;

  @Column(name = "received_at")
  private Instant receivedAt;

  /** For JPA. */
  protected ReceivedMail() {}

  /** A mail that lay in this place. */
  public ReceivedMail(MailPlace place, MailOutcome outcome, Instant now) {
    this.mailbox = place.mailbox();
    this.uidValidity = place.validity();
    this.uid = place.uid();
    this.outcome = outcome;
    this.receivedAt = now;
  }

  /** Remembers by which keyed hash a second copy is recognised. */
  public ReceivedMail recognisedBy(byte[] hash) {
    fingerprint = hash.clone();
    return this;
  }

  /** Remembers whose mail it was and which ticket it went to. */
  public ReceivedMail filedFor(UUID whose, long ticketNumber) {
    person = whose;
    ticket = ticketNumber;
    return this;
  }

  /** Remembers under which id its header lies in quarantine. */
  public ReceivedMail heldAs(UUID quarantinedMail) {
    quarantined = quarantinedMail;
    return this;
  }

  /** Where it lay. */
  public MailPlace place() {
    return new MailPlace(mailbox, uidValidity, uid);
  }

  /** Whether a second copy would have this keyed hash. */
  public boolean isRecognisedBy(byte[] hash) {
    return Arrays.equals(fingerprint, hash);
  }

  /** What became of it. */
  public MailOutcome outcome() {
    return outcome;
  }
}
