package org.havendesk.channels.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/**
 * What a partner's call with an Idempotency-Key was answered, so that a repetition gets the same.
 */
@Entity
@Table(name = "answered_call")
public class AnsweredCall {

  @Id private Long id;

  @Column(name = "request_hash")
  private byte[] requestHash;

  @Column(name = "seal_key")
  private UUID sealKey;

  private Integer status;
  private String location;
  private String etag;

  @Convert(converter = BodySeal.class)
  private PersonalText body;

  /** For JPA. */
  protected AnsweredCall() {}

  /** Keeps the answer, its body sealed with this key. */
  public void answer(int newStatus, String newLocation, String newEtag, UUID key, String text) {
    status = newStatus;
    location = newLocation;
    etag = newEtag;
    sealKey = key;
    body = PersonalText.of(key, text);
  }

  /** Whether the call was the same, by the SHA-256 of method, path and body. */
  public boolean isFor(byte[] hash) {
    return Arrays.equals(requestHash, hash);
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** The Location header. */
  public Optional<String> location() {
    return Optional.ofNullable(location);
  }

  /** The ETag header. */
  public Optional<String> etag() {
    return Optional.ofNullable(etag);
  }

  /** The body; empty once the person it speaks of is erased. */
  public Optional<String> body() {
    return Optional.ofNullable(body).flatMap(PersonalText::text);
  }

  /** Seals {@code answered_call.body}. */
  @Converter
  public static class BodySeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public BodySeal() {
      super("answered_call", "body");
    }
  }
}
