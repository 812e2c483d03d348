package org.havendesk.tickets.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** An answer that also goes to somebody else than the customer, once the customer's has left. */
@Entity
@Table(name = "message_copy")
public class MessageCopy {

  private static final int LONGEST_FAILURE = 255;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "message_id")
  private long message;

  @Column(name = "ticket_id")
  private long ticket;

  @Column(name = "person_id")
  private UUID person;

  @Convert(converter = AddressSeal.class)
  private PersonalText address;

  @Column(name = "copied_by")
  private String copiedBy;

  @Enumerated(EnumType.STRING)
  private Delivery delivery = Delivery.QUEUED;

  private int attempts;

  @Column(name = "next_attempt")
  private Instant nextAttempt;

  private String failure;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  /** For JPA. */
  protected MessageCopy() {}

  /**
   * A copy that waits for its answer to leave.
   *
   * @param person who gets it, and whose key seals the address
   * @param copiedBy login of the colleague
   */
  public MessageCopy(Message message, UUID person, String address, String copiedBy, Instant now) {
    this.message = message.id();
    this.ticket = message.ticket();
    this.person = person;
    this.address = PersonalText.of(person, address);
    this.copiedBy = copiedBy;
    this.createdAt = now;
    this.nextAttempt = now;
  }

  /** The mail server has it. */
  public void sent() {
    delivery = Delivery.SENT;
    attempts++;
    nextAttempt = null;
    failure = null;
  }

  /**
   * An attempt failed.
   *
   * @param reason without personal data
   * @param retryAt null to give up
   */
  public void failed(String reason, Instant retryAt) {
    attempts++;
    failure = reason.length() > LONGEST_FAILURE ? reason.substring(0, LONGEST_FAILURE) : reason;
    nextAttempt = retryAt;
    delivery = retryAt == null ? Delivery.FAILED : Delivery.QUEUED;
  }

  /** The copy's number. */
  public long id() {
    return id;
  }

  /** The answer that it is a copy of. */
  public long message() {
    return message;
  }

  /** The ticket that the answer belongs to. */
  public long ticket() {
    return ticket;
  }

  /** Who gets it. */
  public UUID person() {
    return person;
  }

  /** Where to; empty once the person is erased. */
  public Optional<String> address() {
    return Optional.ofNullable(address).flatMap(PersonalText::text);
  }

  /** How far it has come. */
  public Delivery delivery() {
    return delivery;
  }

  /** How often sending was tried. */
  public int attempts() {
    return attempts;
  }

  /** Why sending failed last. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** When the colleague sent it. */
  public Instant createdAt() {
    return createdAt;
  }

  /** Seals {@code message_copy.address}. */
  @Converter
  public static class AddressSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public AddressSeal() {
      super("message_copy", "address");
    }
  }
}
