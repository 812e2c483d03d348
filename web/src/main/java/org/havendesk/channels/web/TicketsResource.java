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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.channels.PartnerAnswer;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.MessageView;
import org.havendesk.tickets.NewTicket;
import org.havendesk.tickets.Said;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.TicketRow;
import org.havendesk.tickets.TicketView;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;

/** Partners open, read, answer and change tickets. */
@Path("tickets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class TicketsResource {

  private static final int LONGEST_PAGE = 200;
  private static final String NUMBER = "{id: [1-9][0-9]{0,17}}";

  @Inject private TicketDesk desk;
  @Inject private PeopleDesk people;
  @Inject private CurrentCaller caller;
  @Inject private PartnerCall call;

  @Context private UriInfo where;

  /** Opens a ticket. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Opens a ticket with the customer's first words")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = TicketJson.NewTicketBody.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TicketJson.Ticket.class)))
  @APIResponse(responseCode = "421", description = "Another jurisdiction serves this customer")
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
    var json = TicketJson.Ticket.of(ticket, ticket.customer(), Optional.of(view.messages()));
    return new PartnerAnswer(
        201,
        Optional.of("tickets/" + ticket.id()),
        Optional.of(tag(ticket)),
        Optional.of(ticket.customer().id()),
        Json.write(json));
  }

  /** Reads a ticket with its messages. */
  @GET
  @Path(NUMBER)
  @Operation(summary = "A ticket with all that was said in it; its ETag is needed to change it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TicketJson.Ticket.class)))
  public Response read(@PathParam("id") long id, @Context Request request) {
    TicketView view = desk.view(id).orElseThrow(() -> new NotFound("ticket " + id));
    var json =
        TicketJson.Ticket.of(
            view.ticket(), seen(view.ticket().customer()), Optional.of(view.messages()));
    return Response.ok(Json.write(json)).tag(new EntityTag(tag(view.ticket()))).build();
  }

  /** Lists tickets, newest first. */
  @GET
  @Operation(summary = "Tickets, the newest first; the next page is in the header Link")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TicketJson.Page.class)))
  public Response list(
      @Parameter(description = "only with one of these, separated by commas") @QueryParam("status")
          String status,
      @Parameter(description = "a customer's exact e-mail address or telephone number")
          @QueryParam("q")
          String q,
      @Parameter(description = "from the header Link") @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue("50") int limit) {
    int size = Math.max(1, Math.min(LONGEST_PAGE, limit));
    List<TicketRow> found = find(statuses(status), q, before(cursor), size + 1);
    List<TicketRow> page = found.subList(0, Math.min(size, found.size()));
    List<TicketJson.Ticket> tickets =
        page.stream()
            .map(row -> TicketJson.Ticket.of(row, seen(row.customer()), Optional.empty()))
            .toList();
    var response = Response.ok(Json.write(new TicketJson.Page(tickets)));
    if (found.size() > size) {
      long last = page.get(size - 1).id();
      response.link(where.getRequestUriBuilder().replaceQueryParam("cursor", last).build(), "next");
    }
    return response.build();
  }

  /** Adds a message. */
  @POST
  @Path(NUMBER + "/messages")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds what the customer said, an answer to them, or a note",
      description = "An answer is sent by mail.")
  @RequestBody(
      content = @Content(schema = @Schema(implementation = TicketJson.NewMessageBody.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TicketJson.Message.class)))
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
  @PATCH
  @Path(NUMBER)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Changes status, priority, assignee or tags of the version in If-Match")
  @RequestBody(content = @Content(schema = @Schema(implementation = TicketJson.ChangeBody.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TicketJson.Ticket.class)))
  @APIResponse(responseCode = "412", description = "Changed meanwhile")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Response change(
      @PathParam("id") long id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    long version = Precondition.version(ifMatch, "Ticket " + id);
    TicketRow row = desk.change(id, version, change(body));
    var json = TicketJson.Ticket.of(row, seen(row.customer()), Optional.empty());
    return Response.ok(Json.write(json)).tag(new EntityTag(tag(row))).build();
  }

  private static TicketChange change(byte[] body) {
    var sent = Json.read(body, TicketJson.ChangeBody.class);
    // An absent field reads as null, an explicit null as an empty Optional.
    Optional<String> assignee =
        sent.assignee() == null ? Optional.empty() : Optional.of(sent.assignee().orElse(""));
    return new TicketChange(
        Optional.ofNullable(sent.status())
            .map(s -> TicketJson.constant(TicketStatus.class, "status", s)),
        Optional.ofNullable(sent.priority())
            .map(p -> TicketJson.constant(Priority.class, "priority", p)),
        assignee,
        Optional.ofNullable(sent.tags()));
  }

  private List<TicketRow> find(Set<TicketStatus> statuses, String q, long before, int limit) {
    if (q == null || q.isBlank()) {
      return desk.listBefore(search(statuses, Optional.empty()), before, limit);
    }
    return people
        .search(q.strip())
        .map(who -> desk.listBefore(search(statuses, Optional.of(who)), before, limit))
        .orElse(List.of());
  }

  private static TicketSearch search(Set<TicketStatus> statuses, Optional<java.util.UUID> person) {
    return new TicketSearch(
        statuses,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        person,
        Optional.empty());
  }

  private static Set<TicketStatus> statuses(String spelled) {
    Set<TicketStatus> wanted = EnumSet.noneOf(TicketStatus.class);
    if (spelled != null && !spelled.isBlank()) {
      for (String one : spelled.split(",")) {
        wanted.add(TicketJson.constant(TicketStatus.class, "status", one.strip()));
      }
    }
    return wanted;
  }

  private static long before(String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    if (!cursor.matches("[1-9][0-9]{0,17}")) {
      throw new InvalidInput("cursor", "Take the cursor from the header Link.");
    }
    return Long.parseLong(cursor);
  }

  private PersonView seen(PersonView masked) {
    boolean plain = caller.get().may(Permission.PERSONAL_DATA_READ) && !masked.erased();
    return plain ? people.reveal(masked.id(), "partner API") : masked;
  }

  private static Said said(String body, List<TicketJson.FileBody> files) {
    return new Said(body, Optional.empty(), Optional.empty(), TicketJson.uploads(files));
  }

  private static String tag(TicketRow row) {
    return String.valueOf(row.version());
  }
}
