package org.havendesk.help;

import jakarta.ejb.ApplicationException;

/** A visit to one's own tickets is over; a fresh link begins another. */
@ApplicationException(rollback = true)
public class VisitOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says so. */
  public VisitOver() {
    super("This visit is over. Ask for a fresh link.");
  }
}
