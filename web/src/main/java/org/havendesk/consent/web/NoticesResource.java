package org.havendesk.consent.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.havendesk.access.OpenToAll;
import org.havendesk.channels.web.Json;
import org.havendesk.consent.NoticeBoard;
import org.havendesk.platform.NotFound;

/** What partners show people before they ask for a yes. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

  @Inject private NoticeBoard board;

  /** What people read now on a topic. */
  @OpenToAll("what everybody is to read before they choose")
  @GET
  @Path("{topic: [a-z][a-z0-9_]*}")
  public Response read(
      @PathParam("topic") String topic, @QueryParam("language") @DefaultValue("en") String tag) {
    return board
        .current(topic, Locale.forLanguageTag(tag))
        .map(text -> Response.ok(Json.write(ConsentJson.PublishedNotice.of(text))).build())
        .orElseThrow(() -> new NotFound("published notice of this name"));
  }
}
