package org.havendesk.satisfaction.store;

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

/** The question how satisfied somebody was with a ticket, and their answer. */
@Entity
@Table(name = "survey")
public class Survey {

  @Id private UUID id;

  @Column(name = "ticket_id")
  private long ticket;

  @Column(name = "person_id")
  private UUID person;

  @Enumerated(EnumType.STRING)
  private SurveyState state = SurveyState.DUE;

  private String language;
  private String team;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private Integer score;

  @Convert(converter = CommentSeal.class)
  private PersonalText comment;

  @Version private long version;

  /** For JPA. */
  protected Survey() {}

  /** A question about a ticket that was solved, to be asked from a moment on. */
  public Survey(UUID id, long ticket, UUID person, Instant dueAt) {
    this.id = id;
    this.ticket = ticket;
    this.person = person;
    this.dueAt = dueAt;
  }

  /** Notes by what it is counted: the ticket's language (BCP 47) and the name of its team. */
  public void countBy(String newLanguage, String newTeam) {
    language = newLanguage;
    team = newTeam;
  }

  /** The person was asked. */
  public void sent(Instant now) {
    state = SurveyState.OPEN;
    sentAt = now;
  }

  /** The person is not asked. */
  public void skip() {
    state = SurveyState.SKIPPED;
  }

  /** The person answered, or says otherwise now. */
  public void answer(int newScore, String words, Instant now) {
    state = SurveyState.ANSWERED;
    score = newScore;
    comment = words == null ? null : PersonalText.of(person, words);
    answeredAt = now;
  }

  /** The person wants to be asked no more. */
  public void decline() {
    state = SurveyState.DECLINED;
  }

  /** The answer without who gave it. */
  Answer anonymous() {
    return new Answer(answeredAt, score, Optional.ofNullable(language), Optional.ofNullable(team));
  }

  /** Its number. */
  public UUID id() {
    return id;
  }

  /** The number of the ticket. */
  public long ticket() {
    return ticket;
  }

  /** Who is asked. */
  public UUID person() {
    return person;
  }

  /** Where it stands. */
  public SurveyState state() {
    return state;
  }

  /** When the person was asked. */
  public Optional<Instant> sentAt() {
    return Optional.ofNullable(sentAt);
  }

  /** When the person answered. */
  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** From 1, very bad, to 5, very good. */
  public Optional<Integer> score() {
    return Optional.ofNullable(score);
  }

  /** In the person's words. */
  public Optional<String> comment() {
    return Optional.ofNullable(comment).flatMap(PersonalText::text);
  }

  /** Seals {@code survey.comment}. */
  @Converter
  public static class CommentSeal extends SealingConverter
      implements AttributeConverter<PersonalText, byte[]> {
    /** Binds to its column. */
    public CommentSeal() {
      super("survey", "comment");
    }
  }
}
