package org.havendesk.channels.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.PartnerAnswer;
import org.havendesk.people.PersonView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.Customers;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketFieldView;
import org.havendesk.tickets.TicketFields;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/** Partners open, read, answer and change tickets. */
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {

  private static final String NUMBER = "{id: [1-9][0-9]{0,17}}";

  @Inject private TicketDesk desk;
  @Inject private TicketFields fields;
  @Inject private Customers customers;
  @Inject private SeenCustomer seen;
  @Inject private PartnerCall call;

  @Context private UriInfo where;

  /** Opens a ticket. */
  @Needs(Permission.TICKETS_WRITE)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response open(byte[] body) {
    return call.once(where, body, () -> opened(body));
  }

  private PartnerAnswer opened(byte[] body) {
    var sent = Json.read(body, TicketJson.NewTicketBody.class);
    if (sent.customer() == null) {
      throw new InvalidInput("customer", "Say who the customer is.");
    }
    Channel channel =
        sent.channel() == null
            ? Channel.WEB
            : TicketJson.constant(Channel.class, "channel", sent.channel());
    Said said = said(sent.body(), sent.attachments());
    var view = desk.open(NewTicket.of(channel, sent.customer().contact(), sent.subject(), said));
    var ticket = view.ticket();
    var json = TicketJson.Ticket.of(view, ticket.customer());
    return new PartnerAnswer(
        201,
        Optional.of("tickets/" + ticket.id()),
        Optional.of(tag(ticket)),
        Optional.of(ticket.customer().id()),
        Json.write(json));
  }

  /** Reads a ticket with its messages. */
  @Needs(Permission.TICKETS_READ)
  @GET
  @Path(NUMBER)
  public Response read(@PathParam("id") long id, @Context Request request) {
    TicketView view = desk.view(id).orElseThrow(() -> new NotFound("ticket " + id));
    var json = TicketJson.Ticket.of(view, seen.seen(view.ticket().customer()));
    return Response.ok(Json.write(json)).tag(new EntityTag(tag(view.ticket()))).build();
  }

  /** Lists tickets, newest first. */
  @Needs(Permission.TICKETS_READ)
  @GET
  public Response list(
      @QueryParam("status") String status,
      @QueryParam("q") String q,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    var paging = TicketPaging.of(status, cursor, limit);
    List<TicketRow> found = find(paging, q);
    List<TicketRow> page = found.subList(0, Math.min(paging.size(), found.size()));
    List<TicketJson.Ticket> tickets =
        page.stream().map(row -> json(row, Optional.empty())).toList();
    var response = Response.ok(Json.write(new TicketJson.Page(tickets)));
    if (found.size() > page.size()) {
      long last = page.get(page.size() - 1).id();
      response.link(where.getRequestUriBuilder().replaceQueryParam("cursor", last).build(), "next");
    }
    return response.build();
  }

  /** Adds a message. */
  @Needs(Permission.TICKETS_WRITE)
  @POST
  @Path(NUMBER + "/messages")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response say(@PathParam("id") long id, byte[] body) {
    return call.once(where, body, () -> said(id, body));
  }

  private PartnerAnswer said(long id, byte[] body) {
    var sent = Json.read(body, TicketJson.NewMessageBody.class);
    var uploads = TicketJson.uploads(sent.attachments());
    MessageView message =
        switch (sent.kind() == null ? "customer" : sent.kind()) {
          case "customer" -> desk.receive(id, said(sent.body(), sent.attachments()));
          case "reply" -> desk.reply(id, null, sent.body(), uploads);
          case "note" -> desk.note(id, sent.body(), uploads);
          default -> throw new InvalidInput("kind", "Say one of customer, reply, note.");
        };
    var customer = desk.row(id).map(TicketRow::customer).map(PersonView::id);
    return new PartnerAnswer(
        201,
        Optional.of("tickets/" + id),
        Optional.empty(),
        customer,
        Json.write(TicketJson.Message.of(message)));
  }

  /** Changes a ticket. */
  @Needs(Permission.TICKETS_WRITE)
  @PATCH
  @Path(NUMBER)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  public Response change(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    long version = Precondition.version(ifMatch, "Ticket " + id);
    var sent = Json.read(body, TicketJson.ChangeBody.class);
    TicketRow row = fields.change(id, version, sent.filled(), change(sent));
    var json = json(row, Optional.of(fields.of(id)));
    return Response.ok(Json.write(json)).tag(new EntityTag(tag(row))).build();
  }

  private TicketJson.Ticket json(TicketRow row, Optional<List<TicketFieldView>> own) {
    return TicketJson.Ticket.of(row, seen.seen(row.customer()), own, Optional.empty());
  }

  private static TicketChange change(TicketJson.ChangeBody sent) {
    // An absent field reads as null, an explicit null as an empty Optional.
    Optional<String> assignee =
        sent.assignee() == null ? Optional.empty() : Optional.of(sent.assignee().orElse(""));
    Optional<String> team =
        sent.team() == null ? Optional.empty() : Optional.of(sent.team().orElse(""));
    return new TicketChange(
        Optional.ofNullable(sent.status())
            .map(s -> TicketJson.constant(TicketStatus.class, "status", s)),
        Optional.ofNullable(sent.priority())
            .map(p -> TicketJson.constant(Priority.class, "priority", p)),
        assignee,
        Optional.ofNullable(sent.tags()),
        team);
  }

  private List<TicketRow> find(TicketPaging page, String q) {
    if (q == null || q.isBlank()) {
      return desk.listBefore(page.search(Optional.empty()), page.before(), page.size() + 1);
    }
    return customers
        .search(q.strip())
        .map(who -> desk.listBefore(page.search(Optional.of(who)), page.before(), page.size() + 1))
        .orElse(List.of());
  }

  private static Said said(String body, List<TicketJson.FileBody> files) {
    return new Said(body, Optional.empty(), Optional.empty(), TicketJson.uploads(files));
  }

  private static String tag(TicketRow row) {
    return String.valueOf(row.version());
  }
}
