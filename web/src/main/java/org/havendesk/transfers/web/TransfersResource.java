package org.havendesk.transfers.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.PartnerAnswer;
import org.havendesk.channels.web.Json;
import org.havendesk.channels.web.PartnerCall;
import org.havendesk.transfers.TransferDesk;

/** A contract system or a law firm's records what it found of a transfer. */
@Path("transfers")
@Produces(MediaType.APPLICATION_JSON)
public class TransfersResource {

  @Inject private TransferDesk desk;
  @Inject private PartnerCall call;

  @Context private UriInfo where;

  /** Records an assessment; the answer says what is decided from now on. */
  @Needs(Permission.TRANSFERS_WRITE)
  @POST
  @Path("assessments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response assess(byte[] body) {
    return call.once(
        where,
        body,
        () -> {
          var sent = Json.read(body, TransferJson.NewAssessment.class);
          var made = desk.assess(sent.whose(), sent.found());
          return new PartnerAnswer(
              201,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Json.write(TransferJson.RegisteredRecipient.of(made)));
        });
  }
}
