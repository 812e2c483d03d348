package org.havendesk.people;

import jakarta.ejb.ApplicationException;
import org.havendesk.regulation.Use;

/** The person has ended this use of their data by a right; compliance can tell more. */
@ApplicationException(rollback = true)
public class UseStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Use use;

  /** Names the use that has ended. */
  public UseStopped(Use use) {
    super("This person has restricted the use of their data: no " + use + ".");
    this.use = use;
  }

  /** The use that has ended. */
  public Use use() {
    return use;
  }
}
