package org.havendesk.people;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody lives in another country than was known; fired in the transaction that learned it.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record PersonMoved(UUID person, Optional<String> country) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "PersonMoved[" + person + "]";
  }
}
