package org.havendesk.rights;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Recurring;

/** Starts the jobs of what waits, on whichever instance takes it on first, and tidies up. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RightsTimer {

  @Inject private RightsWork work;
  @Inject private Tidying tidying;
  @Inject private ClockNotices notices;
  @Inject private Recounting recounting;
  @Inject private CurrentCaller caller;

  private final AtomicBoolean busy = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void startJobs() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try (var scope = caller.as(Caller.system("rights"))) {
      Recurring.attempt("Taking up choices", this::takeUp);
      Recurring.attempt("Making copies anew", this::makeAnew);
      Recurring.attempt("Starting jobs", () -> work.takeOn().forEach(RightsTimer::start));
    } finally {
      busy.set(false);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
  public void tidyUp() {
    try (var scope = caller.as(Caller.system("rights"))) {
      Recurring.attempt("Noting what was acknowledged", tidying::noteAcknowledged);
      Recurring.attempt("Expiring requests", tidying::expireUnconfirmed);
      Recurring.attempt("Removing exports", tidying::removeOldExports);
      Recurring.attempt("Forgetting closed requests", tidying::forgetClosed);
      Recurring.attempt("Shortening the register", tidying::shortenRegister);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "10/30", persistent = false)
  public void watchClocks() {
    try (var scope = caller.as(Caller.system("rights"))) {
      Recurring.attempt("Counting anew", recounting::countAnew);
      Recurring.attempt("Telling of clocks", notices::tell);
    }
  }

  private void takeUp() {
    // One by one: what can't be taken up holds up nobody else's.
    work.received().forEach(id -> Recurring.attempt("Taking up a choice", () -> work.takeUp(id)));
  }

  private void makeAnew() {
    work.outdated().forEach(id -> Recurring.attempt("Making a copy anew", () -> work.makeAnew(id)));
  }

  private static void start(RightsWork.Task task) {
    var parameters = new Properties();
    parameters.setProperty("request", task.request().toString());
    parameters.setProperty("worker", task.worker().toString());
    // The job of a way to fulfil a right has its name: META-INF/batch-jobs/rights-export.xml
    BatchRuntime.getJobOperator().start("rights-" + task.fulfilment(), parameters);
  }
}
