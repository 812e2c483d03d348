package org.havendesk.evidence;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;

/** Once a minute, on every instance: asks whether it is time to watch the log. */
@Singleton
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WatchTimer {

  @Inject private Watching watching;
  @Inject private CurrentCaller caller;

  /** Has the log watched if nobody has within the hour. */
  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  public void run() {
    try (var scope = caller.as(Caller.system("watch"))) {
      Recurring.attempt("Watching the evidence log", watching::watchIfDue);
    }
  }
}
