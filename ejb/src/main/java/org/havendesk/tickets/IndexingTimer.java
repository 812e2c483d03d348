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

/** Every few seconds, on every instance: indexes what is not indexed, a little at a time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexingTimer {

  /** So many steps at a time, so that people who wait go first. */
  private static final int STEPS = 10;

  @Inject private Indexing indexing;
  @Inject private CurrentCaller caller;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Indexes the next messages. */
  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  public void index() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try (var scope = caller.as(Caller.system("search"))) {
      Recurring.attempt("Indexing messages", this::steps);
    } finally {
      busy.set(false);
    }
  }

  private void steps() {
    for (int step = 0; step < STEPS && indexing.next(); step++) {
      // Each step is a transaction of its own.
    }
  }
}
