package org.havendesk.people;

import jakarta.ejb.ApplicationException;
import org.havendesk.regulation.Use;

/** The person does not let their data be used so, by choice or by a right they used. */
@ApplicationException(rollback = true)
public class UseStopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Use use;

  /** Names the use that has ended. */
  public UseStopped(Use use) {
    super("This person does not let their data be used so: no " + use + ".");
    this.use = use;
  }

  /** The use that has ended. */
  public Use use() {
    return use;
  }
}
