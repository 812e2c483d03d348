package org.havendesk.consent;

import java.util.UUID;

/** Who knows which people are young. */
public interface KnownMinors {

  /** Whether this person is known to be young in the eyes of a law here. */
  boolean include(UUID person);

  /** Whether they are so young that parents decide where older ones decide themselves. */
  boolean includeChild(UUID person);
}
