package org.havendesk.anchors;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.anchors.store.AnchorProblem;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.Recurring;

/** Anchors the log outside, on whichever instance takes it on first. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnchorTimer {

  private static final Logger LOG = Logger.getLogger(AnchorTimer.class.getName());

  @Inject private Anchoring anchoring;
  @Inject private CurrentCaller caller;

  private final AtomicBoolean busy = new AtomicBoolean();

  /** Takes the next step with each anchor that is due. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void anchor() {
    if (!busy.compareAndSet(false, true)) {
      return;
    }
    try (var scope = caller.as(Caller.system("anchors"))) {
      Recurring.attempt("Anchoring the log", () -> anchoring.takeOn().forEach(this::step));
    } finally {
      busy.set(false);
    }
  }

  private void step(AnchorTask task) {
    try {
      var step = task.anchor().anchor(task.statement(), task.begun());
      anchoring.went(task, step);
      if (task.begun().isEmpty() && step.anchoredAt().isEmpty()) {
        // What was begun is kept now, and can go out.
        step(new AnchorTask(task.anchor(), task.statement(), Optional.of(step.bytes())));
      }
    } catch (AnchorFailed e) {
      failed(task, e.problem(), e);
    } catch (GuardedHttp.Forbidden e) {
      failed(task, AnchorProblem.FORBIDDEN_ADDRESS, e);
    } catch (IOException e) {
      failed(task, AnchorProblem.UNREACHABLE, e);
    }
  }

  private void failed(AnchorTask task, AnchorProblem why, Exception e) {
    LOG.log(
        Level.WARNING,
        "Anchor {0}: {1}, {2}",
        new Object[] {task.anchor().name(), why, e.getMessage()});
    anchoring.failed(task, why);
  }
}
