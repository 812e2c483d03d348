package org.havendesk.satisfaction;

import java.util.Optional;

/**
 * What somebody said of how their ticket was solved.
 *
 * @param score from 1, very bad, to 5, very good; empty if they have not answered
 * @param comment their words, as the caller may see them
 */
public record Rating(long ticket, Optional<Integer> score, Optional<String> comment) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Rating[" + ticket + "]";
  }
}
