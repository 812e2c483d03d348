package org.havendesk.evidence;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;

/** Once a second, on every instance: folds whatever waits for its place in the log. */
@Singleton
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sequencer {

  private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());

  @Inject private Folding folding;
  @Inject private CurrentCaller caller;

  /** Folds batch after batch until nothing waits. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void run() {
    try (var scope = caller.as(Caller.system("sequencer"))) {
      while (folding.fold() == Folding.BATCH) {
        LOG.log(Level.FINE, "A full batch was folded; more may wait.");
      }
    } catch (RuntimeException e) {
      // The entries still wait; a timer that threw might not be called again.
      LOG.log(Level.WARNING, "Evidence could not be folded; the next second tries again.", e);
    }
  }
}
