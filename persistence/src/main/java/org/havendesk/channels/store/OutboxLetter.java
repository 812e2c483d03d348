package org.havendesk.channels.store;

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
 * A letter that belongs to no ticket: written in the transaction of what it tells about, sent
 * later. Once it is sent its words go, because they may hold links that open something.
 */
@Entity
@Table(name = "outbox_letter")
public class OutboxLetter {

  private static final int LONGEST_FAILURE = 255;

  @Id private UUID id;

  @Column(name = "person_id")
  private UUID person;

  @Convert(converter = RecipientSeal.class)
  private PersonalText recipient;

  @Convert(converter = SubjectSeal.class)
  private PersonalText subject;

  @Convert(converter = TextSeal.class)
  private PersonalText text;

  @Convert(converter = HtmlSeal.class)
  private PersonalText html;

  private String language;

  @Enumerated(EnumType.STRING)
  private LetterState state = LetterState.QUEUED;

  private int attempts;

  @Column(name = "next_attempt")
  private Instant nextAttempt;

  private String failure;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Version private long version;

  /** For JPA. */
  protected OutboxLetter() {}

  /**
   * A letter to be sent at once.
   *
   * @param person whose data key seals it
   * @param html null if there is only text
   * @param language BCP 47 tag of the words; null if it is not known
   */
  public OutboxLetter(
      UUID person,
      String recipient,
      String subject,
      String text,
      String html,
      String language,
      Instant now) {
    this.id = UUID.randomUUID();
    this.person = person;
    this.recipient = PersonalText.of(person, recipient);
    this.subject = PersonalText.of(person, subject);
    this.text = PersonalText.of(person, text);
    this.html = html == null ? null : PersonalText.of(person, html);
    this.language = language;
    this.createdAt = now;
    this.nextAttempt = now;
  }

  /** The mail server has it. */
  public void sent(Instant now) {
    state = LetterState.SENT;
    attempts++;
    sentAt = now;
    nextAttempt = null;
    failure = null;
    text = null;
    html = null;
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
    state = retryAt == null ? LetterState.FAILED : LetterState.QUEUED;
  }

  /** The letter's id. */
  public UUID id() {
    return id;
  }

  /** Whose data key seals it. */
  public UUID person() {
    return person;
  }

  /** The address; empty once the key is destroyed. */
  public Optional<String> recipient() {
    return recipient.text();
  }

  /** The subject; empty once the key is destroyed. */
  public Optional<String> subject() {
    return subject.text();
  }

  /** The words; empty once it is sent or the key is destroyed. */
  public Optional<String> text() {
    return Optional.ofNullable(text).flatMap(PersonalText::text);
  }

  /** The words as HTML, if there are such. */
  public Optional<String> html() {
    return Optional.ofNullable(html).flatMap(PersonalText::text);
  }

  /** BCP 47 tag of the words. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** How far it has come. */
  public LetterState state() {
    return state;
  }

  /** How often sending was tried. */
  public int attempts() {
    return attempts;
  }

  /** Why sending failed last. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** When it was written. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When the mail server took it. */
  public Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  /** Seals {@code outbox_letter.recipient}. */
  @Converter
  public static class RecipientSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public RecipientSeal() {
      super("outbox_letter", "recipient");
    }
  }

  /** Seals {@code outbox_letter.subject}. */
  @Converter
  public static class SubjectSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public SubjectSeal() {
      super("outbox_letter", "subject");
    }
  }

  /** Seals {@code outbox_letter.text}. */
  @Converter
  public static class TextSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public TextSeal() {
      super("outbox_letter", "text");
    }
  }

  /** Seals {@code outbox_letter.html}. */
  @Converter
  public static class HtmlSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public HtmlSeal() {
      super("outbox_letter", "html");
    }
  }
}
