package org.havendesk.rights.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.havendesk.channels.PartnerAnswer;
import org.havendesk.channels.web.Json;
import org.havendesk.channels.web.PartnerCall;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.rights.ExplainedClock;
import org.havendesk.rights.NewRightsRequest;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;

/** Partners file data subject requests for their customers and see how far these are. */
@Path("rights-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rights requests")
public class RightsRequestsResource {

  private static final String ID = "{id: [0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}";

  @Inject private RightsDesk desk;
  @Inject private PartnerCall call;

  @Context private UriInfo where;

  /** A new request. */
  @Schema(name = "NewRightsRequest")
  public record Body(
      @Schema(description = "the right, such as access, portability or erasure") String type,
      @Schema(description = "id of the regulation; the first of the jurisdiction unless told")
          String regulation,
      PersonBody person,
      Residence residence,
      @Schema(description = "when it reached the partner; now unless told")
          OffsetDateTime receivedAt,
      @Schema(description = "in the person's words") String details,
      @Schema(description = "who asks on the person's behalf, if it is not the person")
          JsonNode agent) {

    /** The person's words, headed by who spoke for them. */
    Optional<String> wholeDetails() {
      Optional<String> spokesman =
          Optional.ofNullable(agent)
              .filter(node -> !node.isNull())
              .map(node -> "Authorised agent: " + (node.isTextual() ? node.asText() : node));
      List<String> parts =
          Stream.of(spokesman, Optional.ofNullable(details)).flatMap(Optional::stream).toList();
      return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
    }
  }

  /** The person whose right it is; what else is sent about them is neither needed nor kept. */
  @Schema(name = "RightsRequestPerson")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record PersonBody(String email, @Schema(description = "BCP 47") String language) {}

  /** Where the person lives. */
  @Schema(name = "Residence")
  public record Residence(
      @Schema(description = "ISO 3166-1 alpha-2") String country,
      @Schema(description = "ISO 3166-2 without the country") String region) {}

  /** A request and its clocks. */
  @Schema(name = "RightsRequest")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Answer(
      UUID id,
      String type,
      String regulation,
      @Schema(description = "such as awaiting-confirmation, running or completed") String status,
      Optional<String> outcome,
      Residence residence,
      OffsetDateTime receivedAt,
      Optional<OffsetDateTime> confirmedAt,
      Optional<OffsetDateTime> closedAt,
      @Schema(description = "percent") int progress,
      boolean exportReady,
      List<Clock> clocks,
      @Schema(description = "id of the evidence that closed it") Optional<UUID> receipt) {

    static Answer of(RightsRequestView view) {
      return new Answer(
          view.id(),
          view.type(),
          view.regulation(),
          view.status(),
          view.outcome(),
          new Residence(view.country(), view.region().orElse(null)),
          view.receivedAt().atOffset(ZoneOffset.UTC),
          view.confirmedAt().map(at -> at.atOffset(ZoneOffset.UTC)),
          view.closedAt().map(at -> at.atOffset(ZoneOffset.UTC)),
          view.progress(),
          view.exportReady(),
          view.clocks().stream().map(clock -> Clock.of(clock, view.endOf(clock))).toList(),
          view.receipt());
    }
  }

  /** A statutory clock with the way it was counted. */
  @Schema(name = "Clock")
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Clock(
      String name,
      OffsetDateTime due,
      @Schema(description = "left out while it runs") Optional<OffsetDateTime> endedAt,
      String citation,
      String confidence,
      List<String> steps) {

    static Clock of(ExplainedClock clock, Optional<Instant> ended) {
      return new Clock(
          clock.name(),
          clock.due(),
          ended.map(at -> at.atOffset(ZoneOffset.UTC)),
          clock.citation(),
          clock.confidence().name().toLowerCase(Locale.ROOT),
          clock.steps());
    }
  }

  /** Files a request. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Files a request for a person",
      description = "Where the law lets us ask, the person confirms by a mailed link first.")
  @RequestBody(content = @Content(schema = @Schema(implementation = Body.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "421", description = "Another jurisdiction serves this person")
  public Response file(byte[] body) {
    return call.once(where, body, () -> filed(body));
  }

  private PartnerAnswer filed(byte[] body) {
    RightsRequestView view = desk.file(asked(Json.read(body, Body.class)));
    return new PartnerAnswer(
        201,
        Optional.of("rights-requests/" + view.id()),
        Optional.empty(),
        view.person(),
        Json.write(Answer.of(view)));
  }

  private static NewRightsRequest asked(Body sent) {
    if (sent.type() == null || sent.type().isBlank()) {
      throw new InvalidInput("type", "Say which right, such as access or erasure.");
    }
    if (sent.person() == null) {
      throw new InvalidInput("person", "Say whose right it is.");
    }
    if (sent.residence() == null) {
      throw new InvalidInput("residence", "Say where the person lives.");
    }
    return new NewRightsRequest(
        sent.type(),
        Optional.ofNullable(sent.regulation()),
        sent.person().email(),
        sent.residence().country(),
        Optional.ofNullable(sent.residence().region()),
        Optional.ofNullable(sent.receivedAt()).map(OffsetDateTime::toInstant),
        sent.wholeDetails(),
        Optional.ofNullable(sent.person().language()));
  }

  /** Reads a request. */
  @GET
  @Path(ID)
  @Operation(summary = "A request that you filed, how far it is, and when what is due")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Answer.class)))
  @APIResponse(responseCode = "404", description = "There is none, or you did not file it")
  public Response read(@PathParam("id") UUID id) {
    return Response.ok(Json.write(Answer.of(found(id)))).build();
  }

  /** Fetches the export. */
  @GET
  @Path(ID + "/export")
  @Produces("application/zip")
  @Operation(
      summary = "The finished export of a request that you filed; leaves evidence",
      description = "A zip archive with unmasked data: needs personal-data:read and rights:read.")
  @APIResponse(responseCode = "200", content = @Content(mediaType = "application/zip"))
  @APIResponse(responseCode = "403", description = "The token's scope is too small")
  @APIResponse(
      responseCode = "404",
      description = "Not finished yet, no longer kept, or not filed by you")
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
