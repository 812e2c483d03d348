package org.havendesk.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.help.MyTickets;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.satisfaction.store.Survey;
import org.havendesk.satisfaction.store.Surveys;
import org.havendesk.tickets.MaskedWords;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketTouched;

/** Where people say how it was, and where a colleague sees it at the ticket. */
@Stateless
@Guarded
public class RatingDesk {

  private static final int LONGEST = 4_000;
  private static final int BEST = 5;

  @Inject private Surveys surveys;
  @Inject private SurveyLetters letters;
  @Inject private SolvedTickets solved;
  @Inject private MyTickets mine;
  @Inject private TicketDesk desk;
  @Inject private MaskedWords masked;
  @Inject private PeopleDesk people;
  @Inject private UseGate gate;
  @Inject private jakarta.enterprise.event.Event<TicketTouched> touched;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** The rating that a mail's link leads to, without words; empty if it is over or invented. */
  @OpenToAll("only who has the mail knows the token")
  public Optional<Rating> linked(String token) {
    return survey(token)
        .map(survey -> new Rating(survey.ticket(), survey.score(), Optional.empty()));
  }

  /**
   * Rates by a mail's link, also once more.
   *
   * @return false if the link is over or invented
   */
  @OpenToAll("only who has the mail knows the token")
  public boolean rate(String token, int score, String comment) {
    var survey = survey(token);
    survey.ifPresent(known -> answer(known, score, comment));
    return survey.isPresent();
  }

  /** Wants to be asked no more. */
  @OpenToAll("only who has the mail knows the token")
  public boolean decline(String token) {
    var survey = survey(token);
    survey.ifPresent(
        known -> {
          known.decline();
          prove("survey.declined", known);
        });
    return survey.isPresent();
  }

  private Optional<Survey> survey(String token) {
    return letters
        .surveyOf(token)
        .flatMap(surveys::find)
        .filter(survey -> !people.isErased(survey.person()));
  }

  /** What a visitor has said of their own ticket; empty as long as it is not solved. */
  @OpenToAll("only who came by a link of ours has a visit, to their own")
  public Optional<Rating> own(String visit, long ticket) {
    mine.one(visit, ticket);
    try (var scope = caller.as(Caller.system("satisfaction"))) {
      return desk.row(ticket)
          .filter(SolvedTickets::isSolved)
          .map(
              row ->
                  surveys
                      .about(ticket)
                      .map(known -> new Rating(ticket, known.score(), known.comment()))
                      .orElse(new Rating(ticket, Optional.empty(), Optional.empty())));
    }
  }

  /**
   * Rates one's own ticket, asked or not.
   *
   * @throws NotFound if it is not theirs, or not solved
   */
  @OpenToAll("only who came by a link of ours has a visit, to their own")
  public void rateOwn(String visit, long ticket, int score, String comment) {
    mine.one(visit, ticket);
    try (var scope = caller.as(Caller.system("satisfaction"))) {
      var row =
          desk.row(ticket)
              .filter(SolvedTickets::isSolved)
              .orElseThrow(() -> new NotFound("ticket " + ticket));
      answer(surveys.about(ticket).orElseGet(() -> surveys.add(solved.about(row))), score, comment);
    }
  }

  private void answer(Survey survey, int score, String comment) {
    if (score < 1 || score > BEST) {
      throw new InvalidInput("score", "Choose one.");
    }
    String words = comment == null || comment.isBlank() ? null : comment.strip();
    if (words != null && words.length() > LONGEST) {
      throw new InvalidInput("comment", "At most 4,000 characters.");
    }
    try (var scope = caller.as(Caller.system("satisfaction"))) {
      // An erasure waits for this, or there is nobody any more whose key could seal it.
      if (!people.isHere(survey.person())) {
        throw new NotFound("survey");
      }
    }
    survey.answer(score, words, clock.instant());
    surveys.flush();
    prove("survey.answered", survey);
    touched.fire(new TicketTouched(survey.ticket(), false));
  }

  /** What the customer said of how a ticket was solved; masked as their messages are. */
  @Needs(Permission.TICKETS_READ)
  public Optional<Rating> of(long ticket) {
    return surveys
        .about(ticket)
        .filter(survey -> survey.score().isPresent())
        .filter(survey -> gate.permits(survey.person(), Use.SERVICE))
        .flatMap(
            survey ->
                masked
                    .in(ticket, survey.comment().orElse(""))
                    .map(
                        words ->
                            new Rating(
                                ticket,
                                survey.score(),
                                Optional.of(words).filter(any -> !any.isEmpty()))));
  }

  private void prove(String kind, Survey survey) {
    Act act =
        Act.of(kind)
            .about(survey.person())
            .by(Caller.person(survey.person()).actor())
            .fact("ticket", survey.ticket());
    evidence.record(act);
  }
}
