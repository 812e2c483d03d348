package org.havendesk.access;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havendesk.platform.Recurring;

/** Every ten minutes, on every instance: forgets the counts of tries that are over. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgettingTries {

  @Inject private Tries tries;
  @Inject private CurrentCaller caller;

  /** Forgets what is over. */
  @Schedule(hour = "*", minute = "7/10", persistent = false)
  public void forget() {
    try (var scope = caller.as(Caller.system("access"))) {
      Recurring.attempt("Forgetting tries", tries::tidy);
    }
  }
}
