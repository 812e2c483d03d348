package org.havendesk.recipients.store;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/**
 * Someone who gets people's data from us and is told by webhook what becomes of them. Its secret is
 * sealed with a key of its own id.
 */
@Entity
@Table(name = "recipient")
public class Recipient {

  @Id private UUID id;
  private String name;
  private String kind;
  private String url;
  private String contact;
  private String purpose;

  @Enumerated(EnumType.STRING)
  @Column(name = "known_by")
  private KnownBy knownBy;

  private boolean paused;
  private String country = "";
  private String client;
  private boolean certified;
  private String purposes = "";
  private String contract;
  private String categories;

  @Column(name = "sub_processors")
  private String subProcessors;

  @Convert(converter = SecretSeal.class)
  private PersonalText secret;

  @Convert(converter = EarlierSecretSeal.class)
  @Column(name = "earlier_secret")
  private PersonalText earlierSecret;

  @Column(name = "earlier_until")
  private Instant earlierUntil;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Version private long version;

  /** For JPA. */
  protected Recipient() {}

  /**
   * Someone new; the data key of this id must exist.
   *
   * @param kind as the regulation packs name it
   */
  public Recipient(UUID id, String kind, String firstSecret, Instant now) {
    this.id = id;
    this.kind = kind;
    this.secret = PersonalText.of(id, firstSecret);
    this.registeredAt = now;
  }

  /** Who it is, and what for it gets people's data. */
  public void describe(String newName, String newContact, String newPurpose) {
    name = newName;
    contact = newContact;
    purpose = newPurpose;
  }

  /** Where it is told, and by what it finds the person. */
  public void reachAt(String newUrl, KnownBy by) {
    url = newUrl;
    knownBy = by;
  }

  /**
   * Where it is.
   *
   * @param newCountry ISO 3166-1 alpha-2
   * @param isCertified whether it takes part in a scheme that a decision on adequacy asks for
   */
  public void residesIn(String newCountry, boolean isCertified) {
    country = newCountry;
    certified = isCertified;
  }

  /** On what terms it gets what; null where nothing is said. */
  public void agrees(String newContract, String newCategories, String newSubProcessors) {
    contract = newContract;
    categories = newCategories;
    subProcessors = newSubProcessors;
  }

  /** For which of the jurisdiction's purposes it gets data; none for all of its kind. */
  public void serves(Collection<String> names) {
    purposes = String.join(",", names);
  }

  /** As whom it calls the interface for partners; null if it does not. */
  public void callsAs(String newClient) {
    client = newClient;
  }

  /** From now on it is another kind of recipient. */
  public void becomes(String newKind) {
    kind = newKind;
  }

  /** Nothing is sent for a while; what is to be told waits. */
  public void pause(boolean whether) {
    paused = whether;
  }

  /** Signs with another secret, and until then with the present one too. */
  public void rotate(String next, Instant until) {
    earlierSecret = secret;
    earlierUntil = until;
    secret = PersonalText.of(id, next);
  }

  /** The secrets to sign with, the present one first. */
  public List<String> secretsAt(Instant now) {
    List<String> secrets = new ArrayList<>();
    secret.text().ifPresent(secrets::add);
    if (earlierSecret != null && now.isBefore(earlierUntil)) {
      earlierSecret.text().ifPresent(secrets::add);
    }
    return secrets;
  }

  /** Its id, also of the key that seals its secrets. */
  public UUID id() {
    return id;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** As what it gets people's data, as the regulation packs name it. */
  public String kind() {
    return kind;
  }

  /** Where its webhook is. */
  public String url() {
    return url;
  }

  /** How colleagues reach it. */
  public String contact() {
    return contact;
  }

  /** What for it gets people's data. */
  public String purpose() {
    return purpose;
  }

  /** By what it finds the person. */
  public KnownBy knownBy() {
    return knownBy;
  }

  /** ISO 3166-1 alpha-2 of where it is; empty if nobody said. */
  public String country() {
    return country;
  }

  /** Whether it takes part in a scheme that a decision on adequacy asks for. */
  public boolean isCertified() {
    return certified;
  }

  /** As whom it calls the interface for partners. */
  public Optional<String> client() {
    return Optional.ofNullable(client);
  }

  /** For which of the jurisdiction's purposes it gets data; none for all of its kind. */
  public List<String> purposes() {
    return purposes.isEmpty() ? List.of() : List.of(purposes.split(","));
  }

  /** On what terms it gets people's data. */
  public Optional<String> contract() {
    return Optional.ofNullable(contract);
  }

  /** Which categories of data it gets. */
  public Optional<String> categories() {
    return Optional.ofNullable(categories);
  }

  /** Who works for it with the data. */
  public Optional<String> subProcessors() {
    return Optional.ofNullable(subProcessors);
  }

  /** Whether nothing is sent at present. */
  public boolean isPaused() {
    return paused;
  }

  /** Seals {@code recipient.secret}. */
  @Converter
  public static class SecretSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public SecretSeal() {
      super("recipient", "secret");
    }
  }

  /** Seals {@code recipient.earlier_secret}. */
  @Converter
  public static class EarlierSecretSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public EarlierSecretSeal() {
      super("recipient", "earlier_secret");
    }
  }
}
