package org.havendesk.tickets.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** A file that came or went with a message; its content lies in sealed pieces. */
@Entity
@Table(name = "attachment")
public class Attachment {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "message_id")
  private long message;

  @Convert(converter = NameSeal.class)
  private PersonalText name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @Convert(converter = ContentIdSeal.class)
  @Column(name = "content_id")
  private PersonalText contentId;

  /** For JPA. */
  protected Attachment() {}

  /**
   * A file of a person.
   *
   * @param mediaType as found in the content, not as claimed
   * @param size in bytes
   * @param contentId for inline images (RFC 2392), without angle brackets; may be null
   */
  public Attachment(
      long message, UUID person, String name, String mediaType, long size, String contentId) {
    this.message = message;
    this.name = PersonalText.of(person, name);
    this.mediaType = mediaType;
    this.size = size;
    this.contentId = contentId == null ? null : PersonalText.of(person, contentId);
  }

  /** Takes on another name and size: somebody in it has been erased. */
  public void reword(String newName, long newSize) {
    name = PersonalText.of(name.key(), newName);
    size = newSize;
  }

  /** Another file stands in its place: this one told of somebody who has been erased. */
  public void replaceBy(String newName, String newType, long newSize) {
    reword(newName, newSize);
    mediaType = newType;
  }

  /** The number of the attachment. */
  public long id() {
    return id;
  }

  /** The message it belongs to. */
  public long message() {
    return message;
  }

  /** The file's name; empty once the person is erased. */
  public Optional<String> name() {
    return name.text();
  }

  /** The id of the data key that seals it. */
  public UUID person() {
    return name.key();
  }

  /** What the content is (RFC 6838). */
  public String mediaType() {
    return mediaType;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** For inline images. */
  public Optional<String> contentId() {
    return Optional.ofNullable(contentId).flatMap(PersonalText::text);
  }

  /** Seals {@code attachment.name}. */
  @Converter
  public static class NameSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public NameSeal() {
      super("attachment", "name");
    }
  }

  /** Seals {@code attachment.content_id}. */
  @Converter
  public static class ContentIdSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public ContentIdSeal() {
      super("attachment", "content_id");
    }
  }
}
