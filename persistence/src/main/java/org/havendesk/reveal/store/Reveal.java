package org.havendesk.reveal.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.sealing.store.PersonalText;
import org.havendesk.sealing.store.SealingConverter;

/** A colleague sees, or asks to see, a fragment of personal data unmasked. */
@Entity
@Table(name = "reveal")
public class Reveal {

  @Id private UUID id;
  private String login;
  private String role;

  @Column(name = "person_id")
  private UUID person;

  private long ticket;
  private String what;
  private String purpose;

  @Convert(converter = ReasonSeal.class)
  private PersonalText reason;

  @Enumerated(EnumType.STRING)
  private RevealState state = RevealState.ASKED;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "shown_at")
  private Instant shownAt;

  private int seconds;
  private String alerts = "";

  @Column(name = "broke_glass")
  private boolean brokeGlass;

  @Column(name = "review_due")
  private Instant reviewDue;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  /** For JPA. */
  protected Reveal() {}

  /**
   * Somebody wants to see something.
   *
   * @param role as which they do
   * @param what kind of fragment
   * @param reason in their words
   */
  public Reveal(
      String login,
      String role,
      UUID person,
      long ticket,
      String what,
      String purpose,
      String reason,
      Instant now) {
    this.id = UUID.randomUUID();
    this.login = login;
    this.role = role;
    this.person = person;
    this.ticket = ticket;
    this.what = what;
    this.purpose = purpose;
    this.reason = reason.isEmpty() ? null : PersonalText.of(person, reason);
    this.askedAt = now;
  }

  /** It is shown, for so long; what is unusual about it waits to be looked at. */
  public void show(Instant now, Duration time, List<String> unusual) {
    state = RevealState.SHOWN;
    shownAt = now;
    seconds = (int) time.toSeconds();
    alerts = String.join(" ", unusual);
  }

  /** It was not waited for anybody: somebody else looks at it by then. */
  public void breakGlass(Instant due) {
    brokeGlass = true;
    reviewDue = due;
  }

  /** Somebody else agrees, or does not. */
  public void decide(boolean agreed, String by, Instant now) {
    state = agreed ? RevealState.APPROVED : RevealState.DECLINED;
    decidedBy = by;
    decidedAt = now;
  }

  /** Somebody else has looked at what was unusual. */
  public void review(String by, Instant now) {
    decidedBy = by;
    decidedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String login() {
    return login;
  }

  public String role() {
    return role;
  }

  public UUID person() {
    return person;
  }

  public long ticket() {
    return ticket;
  }

  public String what() {
    return what;
  }

  public String purpose() {
    return purpose;
  }

  /** In their words; empty if they gave none, or the person was erased. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason).flatMap(PersonalText::text);
  }

  public RevealState state() {
    return state;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public Optional<Instant> shownAt() {
    return Optional.ofNullable(shownAt);
  }

  public int seconds() {
    return seconds;
  }

  public List<String> alerts() {
    return alerts.isEmpty() ? List.of() : List.of(alerts.split(" "));
  }

  public boolean brokeGlass() {
    return brokeGlass;
  }

  public Optional<Instant> reviewDue() {
    return Optional.ofNullable(reviewDue);
  }

  public Optional<String> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Seals {@code reveal.reason}. */
  @Converter
  public static class ReasonSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {

    public ReasonSeal() {
      super("reveal", "reason");
    }
  }
}
