package org.havendesk.tickets;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whom a colleague copies into an answer.
 *
 * @param typed addresses and telephone numbers, with commas between them
 * @param chosen keys of those who were offered
 * @param agreed whether they have read that a third party is told
 */
public record CopyIn(String typed, Set<String> chosen, boolean agreed) {

  /** Nobody. */
  public static final CopyIn NOBODY = new CopyIn("", Set.of(), false);

  /** Takes nothing for an empty text. */
  public CopyIn {
    typed = typed == null ? "" : typed.strip();
    chosen = Collections.unmodifiableSet(new TreeSet<>(chosen));
  }

  boolean isNobody() {
    return typed.isEmpty() && chosen.isEmpty();
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "CopyIn[…]";
  }
}
