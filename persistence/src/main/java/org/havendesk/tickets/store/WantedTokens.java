package org.havendesk.tickets.store;

import java.util.List;
import java.util.Set;

/**
 * Which words a ticket has, by their tokens.
 *
 * @param all of each of these sets one at least: a word has other forms in other languages
 * @param none of these not one
 */
public record WantedTokens(List<Set<Long>> all, Set<Long> none) {

  /** Whatever words it has. */
  public static final WantedTokens ANY = new WantedTokens(List.of(), Set.of());
}
