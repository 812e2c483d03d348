package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.havendesk.access.web.Viewer;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.store.Tickets;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of the ticket list, read page by page; gone with the request, as they show people. */
@Named
@RequestScoped
public class TicketRows extends LazyDataModel<TicketRow> {

  private static final long serialVersionUID = 1;

  @Inject private transient TicketDesk desk;
  @Inject private transient TicketFilter filter;
  @Inject private transient Viewer viewer;

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(desk.count(filter.search(viewer.getLogin())));
  }

  @Override
  public List<TicketRow> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> unused) {
    SortMeta sort = sortBy.values().stream().findFirst().orElse(null);
    Tickets.Order order =
        sort == null ? Tickets.Order.UPDATED : Tickets.Order.valueOf(sort.getField());
    boolean ascending = sort != null && sort.getOrder().isAscending();
    return desk.list(filter.search(viewer.getLogin()), order, ascending, first, pageSize);
  }

  @Override
  public String getRowKey(TicketRow row) {
    return String.valueOf(row.id());
  }
}
