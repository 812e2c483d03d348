package org.havendesk.channels.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.tickets.FoundPage;
import org.havendesk.tickets.WordSearch;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;

/**
 * Partners find tickets by their words. By POST although it changes nothing: what somebody looks
 * for is personal data, and addresses are logged by everyone on the way.
 */
@Path("tickets/search")
@Produces(MediaType.APPLICATION_JSON)
public class TicketSearchResource {

  private static final int USUAL = 20;
  private static final int MOST = 50;

  @Inject private WordSearch search;
  @Inject private SeenCustomer customers;

  /** Finds tickets, the best first. */
  @Needs(Permission.TICKETS_READ)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response search(byte[] body) {
    var sent = Json.read(body, TicketSearchJson.SearchBody.class);
    int limit = sent.limit() == null ? USUAL : Math.max(1, Math.min(MOST, sent.limit()));
    FoundPage page =
        search.find(sent.words(), within(sent), Optional.ofNullable(sent.cursor()), limit);
    var found =
        page.tickets().stream()
            .map(each -> TicketSearchJson.Found.of(each, customers.seen(each.ticket().customer())))
            .toList();
    return Response.ok(Json.write(new TicketSearchJson.FoundPage(found, page.next()))).build();
  }

  private static TicketSearch within(TicketSearchJson.SearchBody sent) {
    Set<TicketStatus> statuses = EnumSet.noneOf(TicketStatus.class);
    if (sent.status() != null) {
      sent.status()
          .forEach(one -> statuses.add(TicketJson.constant(TicketStatus.class, "status", one)));
    }
    return new TicketSearch(
        statuses,
        Optional.ofNullable(sent.priority())
            .map(p -> TicketJson.constant(Priority.class, "priority", p)),
        Optional.ofNullable(sent.assignee()),
        false,
        Optional.ofNullable(sent.tag()),
        Optional.ofNullable(sent.customer()),
        Optional.empty());
  }
}
