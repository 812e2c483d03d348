package org.havendesk.rights.store;

import jakarta.ejb.ApplicationException;

/** A request can't do this in the state it is in. */
@ApplicationException(rollback = true)
public class WrongState extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the act and the state. */
  public WrongState(String act, RequestStatus status) {
    super("A request that is " + status + " can't be " + act + ".");
  }
}
