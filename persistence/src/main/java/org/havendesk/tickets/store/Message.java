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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** One thing said in a ticket: by the customer, to the customer, or among ourselves. */
@Entity
@Table(name = "message")
public class Message {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket_id")
  private long ticket;

  @Enumerated(EnumType.STRING)
  private MessageKind kind;

  private String author;

  @Column(name = "person_id")
  private UUID writer;

  @Convert(converter = TextSeal.class)
  private PersonalText text;

  @Convert(converter = HtmlSeal.class)
  private PersonalText html;

  @Column(name = "mail_id_hash")
  private byte[] mailIdHash;

  @Convert(converter = MailIdSeal.class)
  @Column(name = "mail_id")
  private PersonalText mailId;

  @Convert(converter = CopiedSeal.class)
  private PersonalText copied;

  @Enumerated(EnumType.STRING)
  private Delivery delivery = Delivery.NONE;

  private int attempts;

  @Column(name = "next_attempt")
  private Instant nextAttempt;

  private String failure;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  /** For JPA. */
  protected Message() {}

  /**
   * Something said.
   *
   * @param author login of the colleague who wrote it; null for the customer
   * @param html sanitised; null if there is only text
   */
  public Message(
      Ticket ticket, MessageKind kind, String author, String text, String html, Instant now) {
    this.ticket = ticket.id();
    this.kind = kind;
    this.author = author;
    this.text = PersonalText.of(ticket.person(), text);
    this.html = html == null ? null : PersonalText.of(ticket.person(), html);
    this.createdAt = now;
  }

  /**
   * Something that somebody else than the customer said, sealed with their own key.
   *
   * @param html sanitised; null if there is only text
   */
  public static Message by(UUID writer, Ticket ticket, String text, String html, Instant now) {
    var message = new Message(ticket, MessageKind.INBOUND, null, text, html, now);
    message.writer = writer;
    message.text = PersonalText.of(writer, text);
    message.html = html == null ? null : PersonalText.of(writer, html);
    return message;
  }

  /** Remembers the mail's Message-ID, sealed, and its keyed hash for threading. */
  public void cameAs(String messageId, byte[] hash) {
    mailId = PersonalText.of(text.key(), messageId);
    mailIdHash = hash.clone();
  }

  /** Remembers whom else the mail was sent to, sealed. */
  public void alsoWentTo(List<String> addresses) {
    copied = addresses.isEmpty() ? null : PersonalText.of(text.key(), String.join("\n", addresses));
  }

  /** Puts other words in the place of what was said: somebody in it has been erased. */
  public void reword(String newText, Optional<String> newHtml) {
    UUID person = text.key();
    text = PersonalText.of(person, newText);
    html = newHtml.map(words -> PersonalText.of(person, words)).orElse(null);
  }

  /** Keeps the message here for a moment. */
  public void hold() {
    delivery = Delivery.HELD;
  }

  /** It can't be taken back any more: from now on it is said. */
  public void leaves(Instant now) {
    delivery = Delivery.NONE;
    createdAt = now;
  }

  /** Queues the message for sending. */
  public void queue(Instant now) {
    delivery = Delivery.QUEUED;
    nextAttempt = now;
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
    failure = reason.length() > 255 ? reason.substring(0, 255) : reason;
    nextAttempt = retryAt;
    delivery = retryAt == null ? Delivery.FAILED : Delivery.QUEUED;
  }

  /** The number of the message. */
  public long id() {
    return id;
  }

  /** The ticket it belongs to. */
  public long ticket() {
    return ticket;
  }

  /** Who speaks to whom. */
  public MessageKind kind() {
    return kind;
  }

  /** Login of the colleague who wrote it; empty for the customer. */
  public Optional<String> author() {
    return Optional.ofNullable(author);
  }

  /** Who said it, if it was neither a colleague nor the customer. */
  public Optional<UUID> writer() {
    return Optional.ofNullable(writer);
  }

  /** Whose key seals it. */
  public UUID key() {
    return text.key();
  }

  /** Whom else the mail was sent to; none once the person is erased. */
  public List<String> copied() {
    return Optional.ofNullable(copied)
        .flatMap(PersonalText::text)
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }

  /** What was said, as plain text; empty once the person is erased. */
  public Optional<String> text() {
    return text.text();
  }

  /** What was said, as sanitised HTML, if it came so. */
  public Optional<String> html() {
    return Optional.ofNullable(html).flatMap(PersonalText::text);
  }

  /** The mail's Message-ID with its angle brackets. */
  public Optional<String> mailId() {
    return Optional.ofNullable(mailId).flatMap(PersonalText::text);
  }

  /** How far it has come on its way to the customer. */
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

  /** When it was said. */
  public Instant createdAt() {
    return createdAt;
  }

  /** Seals {@code message.text}. */
  @Converter
  public static class TextSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public TextSeal() {
      super("message", "text");
    }
  }

  /** Seals {@code message.html}. */
  @Converter
  public static class HtmlSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public HtmlSeal() {
      super("message", "html");
    }
  }

  /** Seals {@code message.mail_id}. */
  @Converter
  public static class MailIdSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public MailIdSeal() {
      super("message", "mail_id");
    }
  }

  /** Seals {@code message.copied}. */
  @Converter
  public static class CopiedSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public CopiedSeal() {
      super("message", "copied");
    }
  }
}
