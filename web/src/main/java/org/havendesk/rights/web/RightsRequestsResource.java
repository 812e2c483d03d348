package org.havendesk.rights.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.PartnerAnswer;
import org.havendesk.channels.web.Json;
import org.havendesk.channels.web.PartnerCall;
import org.havendesk.platform.NotFound;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;

/** Partners file data subject requests for their customers and see how far these are. */
@Path("rights-requests")
@Produces(MediaType.APPLICATION_JSON)
public class RightsRequestsResource {

  private static final String ID = "{id: [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

  @Inject private RightsDesk desk;
  @Inject private PartnerCall call;

  @Context private UriInfo where;

  /** Files a request. */
  @Needs(Permission.RIGHTS_WRITE)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response file(byte[] body) {
    return call.once(where, body, () -> filed(body));
  }

  private PartnerAnswer filed(byte[] body) {
    return answer(desk.file(Json.read(body, RightsJson.NewRequest.class).asked()));
  }

  /** Appeals against its refusal. */
  @Needs(Permission.RIGHTS_WRITE)
  @POST
  @Path(ID + "/appeal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response appeal(@PathParam("id") UUID id, byte[] body) {
    return call.once(
        where,
        body,
        () -> {
          var said = Json.read(body, RightsJson.NewAppeal.class);
          return answer(desk.appeal(id, Optional.ofNullable(said.details())));
        });
  }

  private PartnerAnswer answer(RightsRequestView view) {
    return new PartnerAnswer(
        201,
        Optional.of("rights-requests/" + view.id()),
        Optional.empty(),
        view.person(),
        Json.write(RightsJson.Request.of(view, desk.path(view.id()))));
  }

  /** Reads a request. */
  @Needs(Permission.RIGHTS_READ)
  @GET
  @Path(ID)
  public Response read(@PathParam("id") UUID id) {
    return Response.ok(Json.write(RightsJson.Request.of(found(id), desk.path(id)))).build();
  }

  /** Fetches the export. */
  @Needs(value = Permission.RIGHTS_READ, and = Permission.PERSONAL_DATA_READ)
  @GET
  @Path(ID + "/export")
  @Produces("application/zip")
  public Response export(@PathParam("id") UUID id) {
    RightsRequestView view = found(id);
    var file =
        desk.export(view.id()).orElseThrow(() -> new NotFound("export of this request for now"));
    return Response.ok(file.content())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
        .build();
  }

  private RightsRequestView found(UUID id) {
    return desk.find(id).orElseThrow(() -> new NotFound("request " + id));
  }
}
