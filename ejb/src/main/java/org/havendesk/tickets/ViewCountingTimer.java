package org.havendesk.tickets;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;

/** Every second, on every instance: counts on where a view is not counted to its end. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ViewCountingTimer {

  /** So many steps at a time, so that people who wait go first. */
  private static final int STEPS = 10;

  @Inject private ViewCounting counting;
  @Inject private CurrentCaller caller;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Counts the next pieces. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void count() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try (var scope = caller.as(Caller.system("views"))) {
      Recurring.attempt("Counting views", this::steps);
    } finally {
      busy.set(false);
    }
  }

  private void steps() {
    for (int step = 0; step < STEPS && counting.next(); step++) {
      // Each step is a transaction of its own.
    }
  }
}
