package org.havendesk.tickets;

import java.util.Optional;
import org.havendesk.tickets.store.ListPlace;

/**
 * Where a page of a list is.
 *
 * @param from it begins behind this place, or ends before it
 * @param back whether it ends there
 */
public record PageTurn(Optional<ListPlace> from, boolean back) {

  /** The first page. */
  public static final PageTurn FIRST = new PageTurn(Optional.empty(), false);

  /** The page behind this place. */
  public static PageTurn after(ListPlace place) {
    return new PageTurn(Optional.of(place), false);
  }

  /** The page before this place. */
  public static PageTurn before(ListPlace place) {
    return new PageTurn(Optional.of(place), true);
  }
}
