package org.havendesk.transfers.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.web.Json;
import org.havendesk.transfers.TransferDesk;

/** Who else gets people's data, for partners. */
@Path("recipients")
@Produces(MediaType.APPLICATION_JSON)
public class RecipientsResource {

  @Inject private TransferDesk desk;

  /** Every recipient, and whether data may go to it now. */
  @Needs({Permission.TRANSFERS_READ, Permission.RECIPIENTS_MANAGE})
  @GET
  public Response list() {
    return Response.ok(Json.write(TransferJson.Recipients.of(desk.list()))).build();
  }
}
