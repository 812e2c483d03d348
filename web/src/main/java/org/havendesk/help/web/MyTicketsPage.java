package org.havendesk.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.havendesk.help.MyTicket;
import org.havendesk.help.MyTickets;

/** The list of one's own tickets. */
@Named
@RequestScoped
public class MyTicketsPage {

  @Inject private HelpVisit visit;
  @Inject private MyTickets tickets;

  private List<MyTicket> all;

  /** Sends whoever has no visit to where one begins, and whoever came for one ticket there. */
  public void open() throws IOException {
    if (!visit.isOn()) {
      visit.leadTo("/help/enter");
    } else if (visit.getSelf().only().isPresent()) {
      visit.leadTo("/help/ticket?id=" + visit.getSelf().only().get());
    }
  }

  public List<MyTicket> getAll() {
    if (all == null) {
      all = tickets.all(visit.token());
    }
    return all;
  }
}
