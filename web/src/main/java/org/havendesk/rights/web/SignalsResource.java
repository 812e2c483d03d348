package org.havendesk.rights.web;

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
import org.havendesk.rights.PreferenceSignals;

/** Partners pass on the opt-out signals that their customers' browsers sent them. */
@Path("signals")
@Produces(MediaType.APPLICATION_JSON)
public class SignalsResource {

  @Inject private PreferenceSignals signals;
  @Inject private PartnerCall call;

  @Context private UriInfo where;

  /** Opts a person out by what their browser signalled. */
  @Needs(Permission.RIGHTS_WRITE)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response honour(byte[] body) {
    return call.once(where, body, () -> honoured(body));
  }

  private PartnerAnswer honoured(byte[] body) {
    var sent = Json.read(body, RightsJson.Signals.class);
    var rights =
        signals.fromPartner(
            sent.whose(),
            Boolean.TRUE.equals(sent.gpc()),
            Optional.ofNullable(sent.gpp()),
            Optional.ofNullable(sent.tcf()));
    return new PartnerAnswer(
        200,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Json.write(RightsJson.Honoured.of(rights)));
  }
}
