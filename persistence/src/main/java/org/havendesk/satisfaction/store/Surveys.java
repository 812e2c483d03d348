package org.havendesk.satisfaction.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All surveys. */
@ApplicationScoped
public class Surveys {

  @PersistenceContext(unitName = "havendesk")
  private EntityManager entities;

  /** Adds one. */
  public Survey add(Survey survey) {
    entities.persist(survey);
    entities.flush();
    return survey;
  }

  /** Writes changes now, while the key of a sealed field is at hand. */
  public void flush() {
    entities.flush();
  }

  /** The one of this number. */
  public Optional<Survey> find(UUID id) {
    return Optional.ofNullable(entities.find(Survey.class, id));
  }

  /** The one about this ticket. */
  public Optional<Survey> about(long ticket) {
    return entities
        .createQuery("select s from Survey s where s.ticket = :ticket", Survey.class)
        .setParameter("ticket", ticket)
        .getResultStream()
        .findFirst();
  }

  /** A person's. */
  public List<Survey> of(UUID person) {
    return entities
        .createQuery(
            "select s from Survey s where s.person = :person order by s.ticket", Survey.class)
        .setParameter("person", person)
        .getResultList();
  }

  /** Forgets one that was not asked yet. */
  public void remove(Survey survey) {
    entities.remove(survey);
  }

  /** The next one that is due, which no other instance is at. */
  public Optional<Survey> nextDue(Instant now) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select cast(id as char) from survey where state = 'DUE' and due_at <= ?"
                    + " order by due_at limit 1 for update skip locked")
            .setParameter(1, Timestamp.from(now))
            .getResultList();
    return ids.stream().findFirst().flatMap(id -> find(UUID.fromString(id.toString())));
  }

  /** Whether a person was asked since a moment, or wants to be asked no more. */
  public boolean isLeftInPeace(UUID person, Instant since) {
    return of(person).stream()
        .anyMatch(
            survey ->
                survey.state() == SurveyState.DECLINED
                    || survey.sentAt().filter(at -> at.isAfter(since)).isPresent());
  }

  /** Answers from a moment on, without who gave them. */
  public List<Answer> answersSince(Instant since) {
    return entities
        .createQuery(
            "select s from Survey s where s.answeredAt >= :since and s.score is not null",
            Survey.class)
        .setParameter("since", since)
        .getResultStream()
        .map(Survey::anonymous)
        .toList();
  }

  /** How many people were asked from a moment on. */
  public long countSentSince(Instant since) {
    return entities
        .createQuery("select count(s) from Survey s where s.sentAt >= :since", Long.class)
        .setParameter("since", since)
        .getSingleResult();
  }

  /** Removes all that a person answered and was asked; returns how many. */
  public int removeOf(UUID person) {
    return entities
        .createQuery("delete from Survey s where s.person = :person")
        .setParameter("person", person)
        .executeUpdate();
  }

  /** Removes what is older than a moment, but who wants to be asked no more is not forgotten. */
  public int removeBefore(Instant moment) {
    return entities
        .createQuery("delete from Survey s where s.dueAt < :moment and s.state <> :kept")
        .setParameter("moment", moment)
        .setParameter("kept", SurveyState.DECLINED)
        .executeUpdate();
  }
}
