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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** A file that a colleague has attached to an answer and not sent; its content lies in pieces. */
@Entity
@Table(name = "draft_file")
public class DraftFile {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "ticket_id")
  private long ticket;

  private String login;

  @Convert(converter = NameSeal.class)
  private PersonalText name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @Column(name = "kept_at")
  private Instant keptAt;

  /** For JPA. */
  protected DraftFile() {}

  /**
   * A file for an answer of this colleague.
   *
   * @param mediaType as found in the content, not as claimed
   * @param size in bytes
   */
  public DraftFile(
      Ticket ticket, String login, String name, String mediaType, long size, Instant now) {
    this.ticket = ticket.id();
    this.login = login;
    this.name = PersonalText.of(ticket.person(), name);
    this.mediaType = mediaType;
    this.size = size;
    this.keptAt = now;
  }

  /** The number of the file. */
  public long id() {
    return id;
  }

  /** The ticket whose answer it is for. */
  public long ticket() {
    return ticket;
  }

  /** The login of the colleague who attached it. */
  public String login() {
    return login;
  }

  /** The file's name; empty once the customer is erased. */
  public Optional<String> name() {
    return name.text();
  }

  /** The id of the data key that seals it. */
  public UUID key() {
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

  /** When it was attached. */
  public Instant keptAt() {
    return keptAt;
  }

  /** Seals {@code draft_file.name}. */
  @Converter
  public static class NameSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public NameSeal() {
      super("draft_file", "name");
    }
  }
}
