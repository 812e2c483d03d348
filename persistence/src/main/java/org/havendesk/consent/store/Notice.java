package org.havendesk.consent.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What people are told: one version of one topic in one language. It is written, approved by
 * somebody else and published; from its approval on it never changes.
 */
@Entity
@Table(name = "notice")
public class Notice {

  @Id private UUID id;

  private String topic;
  private int number;
  private String language;
  private String title;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "notice_element", joinColumns = @JoinColumn(name = "notice_id"))
  @MapKeyColumn(name = "name")
  @Column(name = "words")
  private Map<String, String> elements = new TreeMap<>();

  private boolean material;

  @Enumerated(EnumType.STRING)
  private PublicationState state = PublicationState.DRAFT;

  private String author;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "approved_by")
  private String approvedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "sent_back")
  private String sentBack;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "superseded_at")
  private Instant supersededAt;

  @Version private long version;

  /** For JPA. */
  protected Notice() {}

  /**
   * An empty text.
   *
   * @param topic a purpose, or what stands for the privacy notice
   * @param number the version, from 1; the same in every language
   * @param language BCP 47
   */
  public Notice(String topic, int number, String language) {
    this.id = UUID.randomUUID();
    this.topic = topic;
    this.number = number;
    this.language = language;
  }

  /** Says something else. */
  public void write(
      String heading, Map<String, String> words, boolean endsConsents, String by, Instant now) {
    mustBe(PublicationState.DRAFT);
    title = heading;
    elements.clear();
    elements.putAll(words);
    material = endsConsents;
    author = by;
    changedAt = now;
  }

  /** Asks somebody else to approve it. */
  public void submit() {
    mustBe(PublicationState.DRAFT);
    state = PublicationState.SUBMITTED;
    sentBack = null;
  }

  /** Approves what it says in law. */
  public void approve(String by, Instant now) {
    mustBe(PublicationState.SUBMITTED);
    state = PublicationState.APPROVED;
    approvedBy = by;
    approvedAt = now;
  }

  /** Has it written anew, for a reason. */
  public void sendBack(String reason) {
    mustBe(PublicationState.SUBMITTED);
    state = PublicationState.DRAFT;
    sentBack = reason;
  }

  /** From now on it is what people read. */
  public void publish(Instant now) {
    mustBe(PublicationState.APPROVED);
    state = PublicationState.PUBLISHED;
    publishedAt = now;
  }

  /** From now on people read something else. */
  public void supersede(Instant now) {
    mustBe(PublicationState.PUBLISHED);
    state = PublicationState.SUPERSEDED;
    supersededAt = now;
  }

  private void mustBe(PublicationState needed) {
    if (state != needed) {
      throw new IllegalStateException("A text that is " + state + " is not " + needed);
    }
  }

  /** Whether people could read it at that moment. */
  public boolean wasPublicAt(Instant moment) {
    return publishedAt != null
        && !moment.isBefore(publishedAt)
        && (supersededAt == null || moment.isBefore(supersededAt));
  }

  public UUID id() {
    return id;
  }

  public String topic() {
    return topic;
  }

  public int number() {
    return number;
  }

  /** BCP 47. */
  public String language() {
    return language;
  }

  public String title() {
    return title;
  }

  /** What it says of each element, by name. */
  public Map<String, String> elements() {
    return Map.copyOf(elements);
  }

  /** Whether consents to earlier versions end with it. */
  public boolean isMaterial() {
    return material;
  }

  public PublicationState state() {
    return state;
  }

  /** Login of who wrote it last. */
  public String author() {
    return author;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public Optional<String> approvedBy() {
    return Optional.ofNullable(approvedBy);
  }

  public Optional<Instant> approvedAt() {
    return Optional.ofNullable(approvedAt);
  }

  /** Why it was not approved. */
  public Optional<String> sentBack() {
    return Optional.ofNullable(sentBack);
  }

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  public Optional<Instant> supersededAt() {
    return Optional.ofNullable(supersededAt);
  }

  /** Counts the changes, to notice those of others. */
  public long version() {
    return version;
  }
}
