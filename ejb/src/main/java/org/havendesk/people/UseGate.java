package org.havendesk.people;

import java.util.UUID;
import org.havendesk.regulation.Use;

/**
 * The question before each use of a person's data. What they chose and the rights they used decide,
 * at that moment; a test of the house knows every place that asks.
 */
public interface UseGate {

  /** Whether the caller may use the person's data so. */
  boolean permits(UUID person, Use use);

  /**
   * Lets pass what the caller may do.
   *
   * @throws UseStopped if they may not
   */
  default void mustPermit(UUID person, Use use) {
    if (!permits(person, use)) {
      throw new UseStopped(use);
    }
  }
}
