package org.havendesk.people;

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

/**
 * Notes by what people are recognised who were here before that was noted, a little at a time,
 * until nobody is left; whoever comes later is noted as they come.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LikenessTimer {

  private static final int AT_ONCE = 100;

  @Inject private PeopleDesk people;
  @Inject private CurrentCaller caller;

  private final AtomicBoolean busy = new AtomicBoolean();
  private volatile boolean done;

  /** Notes the next people. */
  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void note() {
    if (done || !busy.compareAndSet(false, true)) {
      return;
    }
    try (var scope = caller.as(Caller.system("people"))) {
      Recurring.attempt("Noting likenesses", () -> done = !people.noteLikenesses(AT_ONCE));
    } finally {
      busy.set(false);
    }
  }
}
