package org.havendesk.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.satisfaction.store.Survey;
import org.havendesk.satisfaction.store.Surveys;
import org.havendesk.tickets.TicketDesk;

/** Asks whoever may be asked, each survey on one instance. */
@Stateless
@Guarded
public class SurveyRound {

  /** As the record of processing says. */
  private static final Duration KEPT = Duration.ofDays(365);

  @Inject private Surveys surveys;
  @Inject private SurveyRules rules;
  @Inject private SurveyLetters letters;
  @Inject private TicketDesk desk;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Takes the next survey that is due and asks, unless something speaks against it.
   *
   * @return whether there was one
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean askNext() {
    Instant now = clock.instant();
    Optional<Survey> next = surveys.nextDue(now);
    next.ifPresent(survey -> ask(survey, now));
    return next.isPresent();
  }

  private void ask(Survey survey, Instant now) {
    boolean asked =
        isStillSolved(survey)
            && rules.mayAsk(survey.person())
            && !surveys.isLeftInPeace(survey.person(), now.minus(rules.pause()))
            && letters.ask(survey);
    if (asked) {
      survey.sent(now);
      evidence.record(
          Act.of("survey.sent")
              .about(survey.person())
              .by(caller.get().actor())
              .fact("ticket", survey.ticket()));
    } else {
      survey.skip();
    }
  }

  private boolean isStillSolved(Survey survey) {
    return desk.row(survey.ticket()).filter(SolvedTickets::isSolved).isPresent();
  }

  /** Forgets what is kept long enough. */
  @Needs(Permission.SYSTEM_WORK)
  public void tidy() {
    surveys.removeBefore(clock.instant().minus(KEPT));
  }
}
