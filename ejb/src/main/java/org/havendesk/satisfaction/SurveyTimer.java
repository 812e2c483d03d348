package org.havendesk.satisfaction;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;

/** Every ten seconds, on every instance: asks whom it is time to ask, and tidies up once a day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SurveyTimer {

  private static final int MOST_AT_ONCE = 100;

  @Inject private SurveyRound round;
  @Inject private CurrentCaller caller;

  /** Asks. */
  @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
  public void ask() {
    try (var scope = caller.as(Caller.system("satisfaction"))) {
      Recurring.attempt("Asking how it was", this::askAll);
    }
  }

  private void askAll() {
    int done = 0;
    while (done < MOST_AT_ONCE && round.askNext()) {
      done++;
    }
  }

  /** Forgets. */
  @Schedule(hour = "3", minute = "17", persistent = false)
  public void tidy() {
    try (var scope = caller.as(Caller.system("satisfaction"))) {
      Recurring.attempt("Forgetting surveys", round::tidy);
    }
  }
}
