package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.Delivery;

/** Hands out a ticket to be put on paper, masked as its caller sees it; what leaves is evidence. */
@Stateless
@Guarded
public class Printing {

  @Inject private TicketDesk desk;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;

  /**
   * A ticket with all that was said in it; an answer that can still be taken back was not.
   *
   * @throws NotFound if the caller sees no such ticket
   */
  @Needs(Permission.TICKETS_READ)
  public TicketView print(long id) {
    TicketView view = desk.view(id).orElseThrow(() -> new NotFound("ticket " + id));
    List<MessageView> said =
        view.messages().stream().filter(each -> each.delivery() != Delivery.HELD).toList();
    evidence.record(
        Act.of("ticket.printed")
            .about(view.ticket().customer().id())
            .by(caller.get().actor())
            .fact("ticket", id)
            .fact("messages", said.size()));
    return new TicketView(view.ticket(), said, view.fields());
  }
}
