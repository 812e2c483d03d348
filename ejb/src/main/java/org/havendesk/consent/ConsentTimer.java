package org.havendesk.consent;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;

/** Ends consents whose time is over, on whichever instance takes them on first. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConsentTimer {

  @Inject private EndingConsents ending;
  @Inject private CurrentCaller caller;

  /** Ends what is over. */
  @Schedule(hour = "*", minute = "*", persistent = false)
  public void end() {
    try (var scope = caller.as(Caller.system("consent"))) {
      Recurring.attempt("Ending consents", ending::endWhatIsOver);
    }
  }
}
