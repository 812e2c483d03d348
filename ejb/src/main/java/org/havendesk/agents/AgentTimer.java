package org.havendesk.agents;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;

/** Tells agents what has changed, on whichever instance takes it on first. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AgentTimer {

  @Inject private AgentRequests requests;
  @Inject private StatusCaller agents;
  @Inject private CurrentCaller caller;

  private final AtomicBoolean busy = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
  public void callBack() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try (var scope = caller.as(Caller.system("agents"))) {
      Recurring.attempt("Telling agents", () -> requests.changed().forEach(this::tell));
    } finally {
      busy.set(false);
    }
  }

  private void tell(StatusCall call) {
    boolean heard = agents.tell(call.url(), call.status().json());
    requests.called(call, heard);
  }
}
