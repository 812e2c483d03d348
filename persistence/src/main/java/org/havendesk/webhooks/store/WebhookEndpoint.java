package org.havendesk.webhooks.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** Where a partner's system hears of events. Its secrets are sealed with a key of its own id. */
@Entity
@Table(name = "webhook_endpoint")
public class WebhookEndpoint {

  @Id private UUID id;
  private String name;
  private String url;
  private String events;

  @Convert(converter = SecretSeal.class)
  private PersonalText secret;

  @Convert(converter = EarlierSecretSeal.class)
  @Column(name = "earlier_secret")
  private PersonalText earlierSecret;

  @Column(name = "earlier_until")
  private Instant earlierUntil;

  @Enumerated(EnumType.STRING)
  @Column(name = "off_because")
  private OffReason offBecause;

  @Column(name = "off_at")
  private Instant offAt;

  @Column(name = "failing_since")
  private Instant failingSince;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "removed_at")
  private Instant removedAt;

  /** For JPA. */
  protected WebhookEndpoint() {}

  /** A new one that is switched on; the data key of this id must exist. */
  public WebhookEndpoint(UUID id, String firstSecret, Instant now) {
    this.id = id;
    this.secret = PersonalText.of(id, firstSecret);
    this.addedAt = now;
  }

  /** What it is called, where it is, and of which events it hears. */
  public void describe(String newName, String newUrl, Collection<String> newEvents) {
    name = newName;
    url = newUrl;
    events = String.join(",", newEvents);
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
    if (earlierUntilAt(now).isPresent()) {
      earlierSecret.text().ifPresent(secrets::add);
    }
    return secrets;
  }

  /** Nothing is sent any more; what happens waits. */
  public void switchOff(OffReason why, Instant now) {
    offBecause = why;
    offAt = now;
  }

  /** It is sent to, and given time to prove itself. */
  public void switchOn() {
    offBecause = null;
    offAt = null;
    failingSince = null;
  }

  /** Nothing was delivered this time. */
  public void failed(Instant now) {
    if (failingSince == null) {
      failingSince = now;
    }
  }

  /** Something was delivered. */
  public void answered() {
    failingSince = null;
  }

  /** Nobody sees it any more; it can be brought back for a while. */
  public void remove(Instant now) {
    removedAt = now;
  }

  /** It is there again as it was. */
  public void bringBack() {
    removedAt = null;
  }

  /** Its id, also of the key that seals its secrets. */
  public UUID id() {
    return id;
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** Where it is. */
  public String url() {
    return url;
  }

  /** Of which events it hears. */
  public List<String> events() {
    return events.isEmpty() ? List.of() : List.of(events.split(","));
  }

  /** Until when the secret before signs too; empty if it doesn't. */
  public Optional<Instant> earlierUntilAt(Instant now) {
    return Optional.ofNullable(earlierUntil).filter(now::isBefore);
  }

  /** Why nothing is sent; empty if it is. */
  public Optional<OffReason> offBecause() {
    return Optional.ofNullable(offBecause);
  }

  /** Since when nothing is sent. */
  public Optional<Instant> offAt() {
    return Optional.ofNullable(offAt);
  }

  /** Since when nothing but failure. */
  public Optional<Instant> failingSince() {
    return Optional.ofNullable(failingSince);
  }

  /** Whether nothing was delivered since then, or longer. */
  public boolean isFailingSince(Instant then) {
    return failingSince != null && failingSince.isBefore(then);
  }

  /** Whether it was removed. */
  public boolean isRemoved() {
    return removedAt != null;
  }

  /** Seals {@code webhook_endpoint.secret}. */
  @Converter
  public static class SecretSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public SecretSeal() {
      super("webhook_endpoint", "secret");
    }
  }

  /** Seals {@code webhook_endpoint.earlier_secret}. */
  @Converter
  public static class EarlierSecretSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public EarlierSecretSeal() {
      super("webhook_endpoint", "earlier_secret");
    }
  }
}
