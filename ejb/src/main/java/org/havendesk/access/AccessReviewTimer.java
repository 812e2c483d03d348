package org.havendesk.access;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havendesk.platform.Recurring;

/** Once an hour, on every instance: asks whether a new quarter has begun. */
@Singleton
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessReviewTimer {

  @Inject private ReviewingAccess reviewing;
  @Inject private CurrentCaller caller;

  /** Begins the access review of a quarter. */
  @Schedule(hour = "*", minute = "10", persistent = false)
  public void run() {
    try (var scope = caller.as(Caller.system("access-review"))) {
      Recurring.attempt("Beginning the access review", reviewing::beginIfDue);
    }
  }
}
