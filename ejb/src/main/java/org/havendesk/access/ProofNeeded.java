package org.havendesk.access;

import jakarta.ejb.ApplicationException;

/** The caller may do this, but has to confirm first that it is still them. */
@ApplicationException(rollback = true)
public class ProofNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says how long a proof holds. */
  public ProofNeeded(String message) {
    super(message);
  }
}
