package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.tickets.store.ListPlace;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketLists;
import org.havendesk.tickets.store.TicketOrder;
import org.havendesk.tickets.store.TicketSearch;

/**
 * Where tickets are listed. A page begins where another ended, at a place in the order and not at a
 * number of tickets to leave out: however far somebody goes, and whatever comes meanwhile, no page
 * takes longer than another, none shows a ticket twice, and none leaves one out.
 */
@Stateless
@Guarded
public class ListDesk {

  @Inject private TicketLists lists;
  @Inject private TicketViews views;
  @Inject private Sight sight;

  /**
   * A page of what fits.
   *
   * @param search what to look for; the caller sees of it what is within their remit
   * @param ascending the oldest, lowest, or least urgent first
   * @param turn where the page is
   * @param size so many tickets at most
   */
  @Needs(Permission.TICKETS_READ)
  public TicketPage page(
      TicketSearch search, TicketOrder order, boolean ascending, PageTurn turn, int size) {
    if (turn.back()) {
      List<Ticket> found = new ArrayList<>(read(search, order, !ascending, turn.from(), size));
      if (found.size() > size) {
        List<Ticket> page = found.subList(0, size);
        Collections.reverse(page);
        return shown(page, order, true, true);
      }
      // This near to the beginning, the page that begins there.
    }
    Optional<ListPlace> from = turn.back() ? Optional.empty() : turn.from();
    List<Ticket> found = read(search, order, ascending, from, size);
    boolean more = found.size() > size;
    return shown(more ? found.subList(0, size) : found, order, from.isPresent(), more);
  }

  /** How many tickets fit; empty if only reading them would tell. */
  @Needs(Permission.TICKETS_READ)
  public OptionalLong count(TicketSearch search) {
    return lists.quickCount(search, sight.remit());
  }

  /** Where the customers of the tickets live that the caller may see, and how they speak. */
  @Needs(Permission.TICKETS_READ)
  public TicketLists.Origins origins() {
    return lists.origins(sight.remit());
  }

  /** One more than the page has, to know whether it is the last. */
  private List<Ticket> read(
      TicketSearch search,
      TicketOrder order,
      boolean ascending,
      Optional<ListPlace> from,
      int size) {
    return lists.list(search, sight.remit(), order, ascending, from, size + 1);
  }

  private TicketPage shown(
      List<Ticket> page, TicketOrder order, boolean anyBefore, boolean anyAfter) {
    Optional<ListPlace> first = page.stream().findFirst().map(t -> ListPlace.of(t, order));
    Optional<ListPlace> last =
        page.stream().reduce((a, b) -> b).map(ticket -> ListPlace.of(ticket, order));
    return new TicketPage(
        views.rows(page), first.filter(place -> anyBefore), last.filter(place -> anyAfter));
  }
}
