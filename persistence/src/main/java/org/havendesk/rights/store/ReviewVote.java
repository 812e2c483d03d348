package org.havendesk.rights.store;

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

/** What one of the two decided, and why; may be changed until both decided alike. */
@Entity
@Table(name = "review_vote")
public class ReviewVote {

  /** For whom someone decides. */
  public enum Capacity {
    /** Data protection. */
    COMPLIANCE,
    /** The lawyers. */
    LEGAL
  }

  @Id private UUID id;

  @Column(name = "request_id")
  private UUID request;

  @Enumerated(EnumType.STRING)
  private Capacity capacity;

  private String login;
  private boolean granted;
  private String ground;

  @Convert(converter = WordsSeal.class)
  private PersonalText words;

  @Column(name = "voted_at")
  private Instant votedAt;

  @Version private long version;

  /** For JPA. */
  protected ReviewVote() {}

  /** Someone begins to decide. */
  public ReviewVote(UUID request, Capacity capacity, String login) {
    this.id = UUID.randomUUID();
    this.request = request;
    this.capacity = capacity;
    this.login = login;
  }

  /**
   * Decides, or decides anew.
   *
   * @param lawful the law's ground against it; empty if it is granted
   * @param why sealed with the request's key
   */
  public void decide(Optional<String> lawful, String why, Instant now) {
    granted = lawful.isEmpty();
    ground = lawful.orElse(null);
    words = PersonalText.of(request, why);
    votedAt = now;
  }

  /** For whom they decide. */
  public Capacity capacity() {
    return capacity;
  }

  /** Who decides. */
  public String login() {
    return login;
  }

  /** Whether the data is to be erased. */
  public boolean granted() {
    return granted;
  }

  /** The law's ground, if it is not granted. */
  public Optional<String> ground() {
    return Optional.ofNullable(ground);
  }

  /** The reasons; empty once the request has forgotten whom it was from. */
  public Optional<String> words() {
    return Optional.ofNullable(words).flatMap(PersonalText::text);
  }

  /** When they decided last. */
  public Instant votedAt() {
    return votedAt;
  }

  /** Seals {@code review_vote.words}. */
  @Converter
  public static class WordsSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public WordsSeal() {
      super("review_vote", "words");
    }
  }
}
