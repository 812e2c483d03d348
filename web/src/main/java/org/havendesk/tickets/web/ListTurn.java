package org.havendesk.tickets.web;

import java.io.Serializable;
import org.havendesk.tickets.PageTurn;
import org.havendesk.tickets.store.ListPlace;
import org.havendesk.tickets.store.TicketOrder;

/** How a list is ordered, and which page of it is shown. */
final class ListTurn implements Serializable {

  private static final long serialVersionUID = 1;

  private TicketOrder order = TicketOrder.UPDATED;
  private boolean ascending;
  private String place;
  private boolean back;
  private long first = 1;

  TicketOrder order() {
    return order;
  }

  boolean ascending() {
    return ascending;
  }

  /** Orders otherwise, which begins anew. */
  void orderBy(TicketOrder wanted, boolean wantedAscending) {
    order = wanted;
    ascending = wantedAscending;
    toBegin();
  }

  void toBegin() {
    place = null;
    back = false;
    first = 1;
  }

  /**
   * Turns to another page.
   *
   * @param spelled where it begins, or ends
   * @param toEnd whether it ends there
   * @param number the how manieth its first ticket is, as far as anybody knows
   */
  void to(String spelled, boolean toEnd, long number) {
    place = spelled;
    back = toEnd;
    first = Math.max(1, number);
  }

  /** What is no place in this order leads to the beginning. */
  PageTurn turn() {
    return ListPlace.of(place, order)
        .map(at -> back ? PageTurn.before(at) : PageTurn.after(at))
        .orElse(PageTurn.FIRST);
  }

  String place() {
    return place;
  }

  boolean back() {
    return back;
  }

  long first() {
    return first;
  }
}
