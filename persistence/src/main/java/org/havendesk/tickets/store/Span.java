package org.havendesk.tickets.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time; an absent end is open.
 *
 * @param from the first moment of it
 * @param before the first moment after it
 */
public record Span(Optional<Instant> from, Optional<Instant> before) {

  /** At any time. */
  public static final Span EVER = new Span(Optional.empty(), Optional.empty());

  /** Whether it leaves nothing out. */
  public boolean isEver() {
    return from.isEmpty() && before.isEmpty();
  }
}
