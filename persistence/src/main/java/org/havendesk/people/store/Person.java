package org.havendesk.people.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/**
 * A customer: recognised when they first write, known by what they tell, forgotten when they ask.
 * Their id is also the id of the data key that seals everything about them.
 */
@Entity
@Table(name = "person")
public class Person {

  @Id private UUID id;

  @Convert(converter = NameSeal.class)
  private PersonalText name;

  @Convert(converter = EmailSeal.class)
  private PersonalText email;

  @Convert(converter = PhoneSeal.class)
  private PersonalText phone;

  private String country;
  private String region;
  private String language;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @Version private long version;

  /** For JPA. */
  protected Person() {}

  /** Someone who is seen for the first time; the key of this id must exist. */
  public Person(UUID id, Instant now) {
    this.id = id;
    this.createdAt = now;
  }

  /**
   * Learns what was not known yet; what is known already is not overwritten by a mere mention.
   *
   * @return whether anything was new
   */
  public boolean learn(String newName, String newEmail, String newPhone) {
    boolean learns =
        name == null && newName != null
            || email == null && newEmail != null
            || phone == null && newPhone != null;
    name = name == null && newName != null ? PersonalText.of(id, newName) : name;
    email = email == null && newEmail != null ? PersonalText.of(id, newEmail) : email;
    phone = phone == null && newPhone != null ? PersonalText.of(id, newPhone) : phone;
    return learns;
  }

  /** Takes over what is right instead of what was wrong; null leaves as it is. */
  public void correct(String newName, String newEmail, String newPhone) {
    name = newName == null ? name : PersonalText.of(id, newName);
    email = newEmail == null ? email : PersonalText.of(id, newEmail);
    phone = newPhone == null ? phone : PersonalText.of(id, newPhone);
  }

  /** Takes over a residence (ISO 3166-1 alpha-2, ISO 3166-2 without the country) if it is given. */
  public void residesIn(String newCountry, String newRegion) {
    if (newCountry != null) {
      country = newCountry;
      region = newRegion;
    }
  }

  /** Takes over the language (BCP 47) that the person writes in, if none is known. */
  public void speaks(String tag) {
    language = language == null ? tag : language;
  }

  /** Forgets everything; the key is destroyed by whoever calls this. */
  public void erase(Instant now) {
    name = null;
    email = null;
    phone = null;
    country = null;
    region = null;
    language = null;
    erasedAt = now;
  }

  /** The person's id, also their key's. */
  public UUID id() {
    return id;
  }

  /** The name as last told. */
  public Optional<String> name() {
    return textOf(name);
  }

  /** The e-mail address. */
  public Optional<String> email() {
    return textOf(email);
  }

  /** The telephone number. */
  public Optional<String> phone() {
    return textOf(phone);
  }

  /** ISO 3166-1 alpha-2 of the residence. */
  public Optional<String> country() {
    return Optional.ofNullable(country);
  }

  /** ISO 3166-2 subdivision of the residence, without the country. */
  public Optional<String> region() {
    return Optional.ofNullable(region);
  }

  /** BCP 47 tag. */
  public Optional<String> language() {
    return Optional.ofNullable(language);
  }

  /** When the person was first seen. */
  public Instant createdAt() {
    return createdAt;
  }

  /** Whether the person was erased. */
  public boolean isErased() {
    return erasedAt != null;
  }

  /** For optimistic locking. */
  public long version() {
    return version;
  }

  private static Optional<String> textOf(PersonalText value) {
    return Optional.ofNullable(value).flatMap(PersonalText::text);
  }

  /** Seals {@code person.name}. */
  @Converter
  public static class NameSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public NameSeal() {
      super("person", "name");
    }
  }

  /** Seals {@code person.email}. */
  @Converter
  public static class EmailSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public EmailSeal() {
      super("person", "email");
    }
  }

  /** Seals {@code person.phone}. */
  @Converter
  public static class PhoneSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public PhoneSeal() {
      super("person", "phone");
    }
  }
}
