package org.havendesk.tickets;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;

/**
 * What becomes of tickets as time goes by, every second on every instance; row locks give each to
 * one of them.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TicketTimer {

  private static final int MOST_AT_ONCE = 100;

  @Inject private Snoozing snoozing;
  @Inject private Sending sending;
  @Inject private Following following;
  @Inject private CurrentCaller caller;

  /** Lets answers leave, and wakes what slept. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void tick() {
    try (var scope = caller.as(Caller.system("tickets"))) {
      Recurring.attempt("Letting answers leave", () -> repeat(sending::leaveNext));
      Recurring.attempt("Waking tickets", () -> repeat(snoozing::wakeNext));
    }
  }

  /** Forgets news that nobody looks for any more. */
  @Schedule(hour = "3", minute = "17", persistent = false)
  public void forget() {
    try (var scope = caller.as(Caller.system("tickets"))) {
      Recurring.attempt("Forgetting news", following::forgetOld);
    }
  }

  private static void repeat(BooleanSupplier step) {
    int done = 0;
    while (done < MOST_AT_ONCE && step.getAsBoolean()) {
      done++;
    }
  }
}
