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
import org.havendesk.platform.Recurring;

/**
 * Once a second, on every instance: folds whatever waits for its place in the log; the first time,
 * how the system is set up.
 */
@Singleton
// Payara heeds it only on timer methods that are public.
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sequencer {

  private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());

  @Inject private Folding folding;
  @Inject private Configuration configuration;
  @Inject private CurrentCaller caller;

  private boolean configurationNoted;

  /** Folds batch after batch until nothing waits. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void run() {
    try (var scope = caller.as(Caller.system("sequencer"))) {
      if (!configurationNoted) {
        Recurring.attempt("Noting the configuration", this::noteConfiguration);
      }
      Recurring.attempt("Folding evidence", this::fold);
    }
  }

  private void noteConfiguration() {
    configuration.note();
    configurationNoted = true;
  }

  private void fold() {
    while (folding.fold() == Folding.BATCH) {
      LOG.log(Level.FINE, "A full batch was folded; more may wait.");
    }
  }
}
