package org.havendesk.consent;

import java.util.UUID;

/** Who knows which people are children, for whom their parents consent. */
public interface KnownMinors {

  /** Whether this person is known to be one. */
  boolean include(UUID person);
}
