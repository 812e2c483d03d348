package org.havendesk.platform;

import jakarta.ejb.ApplicationException;

/** Someone else changed the thing meanwhile; read it again and decide anew. */
@ApplicationException(rollback = true)
public class Stale extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the thing. */
  public Stale(String what) {
    super(what + " was changed meanwhile. Look at it again before you change it.");
  }
}
