package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalLong;
import org.havendesk.tickets.ListDesk;
import org.havendesk.tickets.TicketPage;
import org.havendesk.tickets.TicketRow;

/** The rows of the ticket list, read page by page; gone with the request, as they show people. */
@Named
@RequestScoped
public class TicketRows {

  private static final int SIZE = 50;

  @Inject private ListDesk desk;
  @Inject private TicketFilter filter;
  @Inject private ChosenTickets chosen;
  @Inject private ListAddress address;
  @Inject private TicketList list;

  private TicketPage page;
  private OptionalLong count;

  public List<TicketRow> getRows() {
    return page().rows();
  }

  /** Which of them the first is; while others come and go, about. */
  public long getFirst() {
    return page().before().isEmpty() ? 1 : filter.turn().first();
  }

  public long getLast() {
    return getFirst() + page().rows().size() - 1;
  }

  /** Whether it is known how many there are. */
  public boolean isCounted() {
    return count().isPresent();
  }

  public long getCount() {
    return count().orElse(0);
  }

  public boolean isMoreBefore() {
    return page().before().isPresent();
  }

  public boolean isMoreAfter() {
    return page().after().isPresent();
  }

  public String getPrevious() {
    return address.before(page(), getFirst(), SIZE);
  }

  public String getNext() {
    return address.after(page(), getFirst());
  }

  private TicketPage page() {
    if (page == null) {
      ListTurn turn = filter.turn();
      page = desk.page(chosen.search(), turn.order(), turn.ascending(), turn.turn(), SIZE);
    }
    return page;
  }

  private OptionalLong count() {
    if (count == null) {
      // A page that is all there is says itself how many there are.
      count = isMoreBefore() || isMoreAfter() ? counted() : OptionalLong.of(page().rows().size());
    }
    return count;
  }

  private OptionalLong counted() {
    return filter.isNarrowed()
        ? desk.count(chosen.search())
        : OptionalLong.of(list.getCounts().get(filter.getView()));
  }
}
