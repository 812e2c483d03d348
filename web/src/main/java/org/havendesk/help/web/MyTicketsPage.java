package org.havendesk.help.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havendesk.help.MyTicket;
import org.havendesk.help.MyTickets;
import org.omnifaces.util.Faces;

/** The list of one's own tickets. */
@Named
@RequestScoped
public class MyTicketsPage {

  @Inject private HelpVisit visit;
  @Inject private MyTickets tickets;

  private List<MyTicket> all;

  /** Sends whoever has no visit to where one begins, and whoever came for one ticket there. */
  public void open() {
    // Not by an outcome: Faces would set a cookie for what it passes on, which is nothing.
    if (!visit.isOn()) {
      Faces.redirect("help/enter");
    } else {
      visit.getSelf().only().ifPresent(ticket -> Faces.redirect("help/ticket?id=%s", ticket));
    }
  }

  public List<MyTicket> getAll() {
    if (all == null) {
      all = tickets.all(visit.token());
    }
    return all;
  }
}
