package org.havendesk.automation;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.havendesk.platform.Recurring;

/** Every second, on every instance; row locks give each event to one of them. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleTimer {

  @Inject private RuleWork work;

  /** Has rules act. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void tick() {
    Recurring.attempt("Rules", work::work);
  }

  /** Forgets what is old. */
  @Schedule(hour = "3", minute = "23", persistent = false)
  public void forget() {
    Recurring.attempt("Forgetting what rules did", work::forget);
  }
}
