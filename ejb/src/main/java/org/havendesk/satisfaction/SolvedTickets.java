package org.havendesk.satisfaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.satisfaction.store.Survey;
import org.havendesk.satisfaction.store.SurveyState;
import org.havendesk.satisfaction.store.Surveys;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketTouched;
import org.havendesk.tickets.store.TicketStatus;

/**
 * Notes in the same transaction when a ticket is solved; one that opens again is not asked about.
 */
@ApplicationScoped
public class SolvedTickets {

  private static final Set<TicketStatus> SOLVED = Set.of(TicketStatus.SOLVED, TicketStatus.CLOSED);

  @Inject private Surveys surveys;
  @Inject private SurveyRules rules;
  @Inject private TicketDesk desk;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  void note(@Observes TicketTouched touched) {
    if (touched.typing() || !rules.isOn()) {
      return;
    }
    try (var scope = caller.as(Caller.system("satisfaction"))) {
      desk.row(touched.ticket()).filter(row -> !row.customer().erased()).ifPresent(this::note);
    }
  }

  private void note(TicketRow row) {
    Optional<Survey> known = surveys.about(row.id());
    boolean solved = isSolved(row);
    if (solved && known.isEmpty()) {
      surveys.add(about(row));
    } else if (!solved) {
      known.filter(survey -> survey.state() == SurveyState.DUE).ifPresent(surveys::remove);
    }
  }

  /** A new question about a ticket. */
  Survey about(TicketRow row) {
    var survey =
        new Survey(
            UUID.randomUUID(), row.id(), row.customer().id(), clock.instant().plus(rules.delay()));
    survey.countBy(row.language().orElse(null), row.team().orElse(null));
    return survey;
  }

  static boolean isSolved(TicketRow row) {
    return SOLVED.contains(row.status());
  }
}
