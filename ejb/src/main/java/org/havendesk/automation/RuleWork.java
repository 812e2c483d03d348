package org.havendesk.automation;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.automation.Effect.Part;
import org.havendesk.automation.store.Outcome;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Recurring;
import org.havendesk.platform.Stale;

/** Has rules act on what has happened and on what has not. Every instance does some of it. */
@ApplicationScoped
public class RuleWork {

  private static final int MOST_AT_ONCE = 200;
  private static final int LOOKS_AT_ONCE = 10;

  @Inject private RuleStep step;
  @Inject private RuleClock time;
  @Inject private CurrentCaller caller;

  /** Goes on with what there is. */
  public void work() {
    try (var scope = caller.as(Caller.system("rules"))) {
      Recurring.attempt("Looking for what rules wait for", this::looks);
      Recurring.attempt("Having time set off rules", () -> repeat(MOST_AT_ONCE, time::nextDue));
      Recurring.attempt("Having rules act", () -> repeat(MOST_AT_ONCE, this::next));
    }
  }

  /** Forgets what nobody asks for any more. */
  public void forget() {
    try (var scope = caller.as(Caller.system("rules"))) {
      Recurring.attempt("Forgetting what rules did", time::forgetOld);
    }
  }

  private void looks() {
    repeat(LOOKS_AT_ONCE, time::nextLook);
  }

  private static void repeat(int most, BooleanSupplier step) {
    int done = 0;
    while (done < most && step.getAsBoolean()) {
      done++;
    }
  }

  private boolean next() {
    OptionalLong event = step.take();
    event.ifPresent(this::deal);
    return event.isPresent();
  }

  private void deal(long event) {
    time.reckon(event);
    for (long rule : step.rulesFor(event)) {
      if (!isSettled(event, rule)) {
        return;
      }
    }
    step.done(event);
  }

  /** Whether the rule has acted or will not. */
  private boolean isSettled(long event, long rule) {
    try {
      step.fire(event, rule);
    } catch (UseStopped restricted) {
      step.keep(event, rule, Outcome.RESTRICTED, List.of());
    } catch (InvalidInput wrong) {
      step.keep(event, rule, Outcome.REFUSED, List.of(new Effect(Part.WRONG, wrong.field())));
    } catch (NotFound | AccessDenied hidden) {
      step.keep(event, rule, Outcome.REFUSED, List.of());
    } catch (Stale | EJBException passing) {
      return step.failed(event, rule);
    }
    return true;
  }
}
