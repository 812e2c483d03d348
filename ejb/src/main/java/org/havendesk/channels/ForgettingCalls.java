package org.havendesk.channels;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;

/** Once an hour, on every instance: forgets answers to partners that are older than a day. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgettingCalls {

  @Inject private IdempotentCalls calls;
  @Inject private CurrentCaller caller;

  /** Forgets what is over. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void forget() {
    try (var scope = caller.as(Caller.system("api"))) {
      Recurring.attempt("Forgetting answered calls", calls::forget);
    }
  }
}
