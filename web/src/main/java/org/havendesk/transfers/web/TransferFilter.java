package org.havendesk.transfers.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.channels.web.Json;
import org.havendesk.channels.web.Problem;
import org.havendesk.transfers.TransferDecision;
import org.havendesk.transfers.TransferGate;

/** A recipient abroad gets an answer only if people's data may go there at this moment. */
@Provider
public class TransferFilter implements ContainerRequestFilter {

  /** What has nothing about people in it; everything else passes the gate. */
  private static final Set<String> IMPERSONAL =
      Set.of("evidence", "notices", "recipients", "transfers");

  @Inject private CurrentCaller caller;
  @Inject private TransferGate gate;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath().replaceFirst("^/", "");
    if (IMPERSONAL.contains(path.replaceFirst("/.*", ""))) {
      return;
    }
    caller
        .find()
        .filter(who -> who.kind() == Caller.Kind.PARTNER)
        .map(Caller::name)
        .flatMap(gate::called)
        .filter(decision -> !decision.permitted())
        .ifPresent(decision -> request.abortWith(blocked(decision)));
  }

  private static Response blocked(TransferDecision decision) {
    Problem problem =
        Problem.of(
            "transfer-blocked",
            "People's data may not leave for you now",
            403,
            "What is in the way: %s (%s). Ask the officers of this house to assess the transfer."
                .formatted(decision.ground().nameIn(Locale.ENGLISH), decision.citation()));
    return Response.status(403).type(Problem.MEDIA_TYPE).entity(Json.write(problem)).build();
  }
}
