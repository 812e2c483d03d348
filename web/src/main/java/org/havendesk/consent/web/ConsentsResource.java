package org.havendesk.consent.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.havendesk.consent.ChoiceView;
import org.havendesk.consent.ConsentDesk;
import org.havendesk.platform.InvalidInput;

/** Partners record what people chose, and ask whether they may. */
@Path("consents")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentsResource {

  private static final String ID = "{id: [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

  @Inject private ConsentDesk desk;
  @Inject private PartnerCall call;

  @Context private UriInfo where;

  /** Records a choice. */
  @Needs(Permission.CONSENTS_WRITE)
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(byte[] body) {
    return call.once(
        where,
        body,
        () -> {
          var sent = Json.read(body, ConsentJson.NewConsent.class);
          return answer(201, desk.record(sent.whose(), sent.chosen()));
        });
  }

  /** Takes a choice back. */
  @Needs(Permission.CONSENTS_WRITE)
  @POST
  @Path(ID + "/withdrawal")
  public Response withdraw(@PathParam("id") UUID id) {
    return call.once(where, new byte[0], () -> answer(200, desk.withdraw(id)));
  }

  /** How a person stands to every purpose, and all that they chose. */
  @Needs(Permission.CONSENTS_READ)
  @GET
  public Response read(@QueryParam("person") String person) {
    UUID who = uuid(person);
    return ok(ConsentJson.Consents.of(desk.standingsOf(who), desk.historyOf(who)));
  }

  /** Whether a person's data may be used for a purpose now. */
  @Needs(Permission.CONSENTS_READ)
  @GET
  @Path("decision")
  public Response decide(
      @QueryParam("person") String person,
      @QueryParam("purpose") String purpose,
      @QueryParam("channel") String channel) {
    return ok(
        ConsentJson.ConsentDecision.of(
            desk.may(uuid(person), purpose, Optional.ofNullable(channel))));
  }

  /** The record of a choice, after ISO/IEC TS 27560. */
  @Needs(Permission.CONSENTS_READ)
  @GET
  @Path(ID + "/receipt")
  @Produces("application/ld+json")
  public Response receipt(@PathParam("id") UUID id) {
    return Response.ok(desk.receipt(id)).build();
  }

  private static PartnerAnswer answer(int status, ChoiceView view) {
    return new PartnerAnswer(
        status,
        Optional.of("consents/" + view.id() + "/receipt").filter(path -> status == 201),
        Optional.empty(),
        Optional.of(view.person()),
        Json.write(ConsentJson.Consent.of(view)));
  }

  private static Response ok(Object body) {
    return Response.ok(Json.write(body)).build();
  }

  private static UUID uuid(String person) {
    try {
      return UUID.fromString(Optional.ofNullable(person).orElse(""));
    } catch (IllegalArgumentException wrong) {
      throw new InvalidInput("person", "Give the id that you got with the consent.");
    }
  }
}
