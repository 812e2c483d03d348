package org.havendesk.tickets.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.havendesk.access.AccessDenied;
import org.havendesk.platform.web.Language;
import org.havendesk.tickets.CannedReplyDesk;
import org.havendesk.tickets.CannedReplyView;

/** The canned replies that a colleague may choose from, for the script of the composer. */
@WebServlet("/replies/offered")
public class OfferedReplies extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String TEXTS = "org.havendesk.tickets.web.messages";

  @Inject private transient CannedReplyDesk desk;
  @Inject private transient Language language;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      var customers = Optional.ofNullable(request.getParameter("language"));
      JsonArrayBuilder offers = Json.createArrayBuilder();
      desk.offered(customers, language.getLocale()).forEach(reply -> offers.add(offer(reply)));
      response.setContentType("application/json");
      response.setCharacterEncoding("UTF-8");
      response.getWriter().write(offers.build().toString());
    } catch (AccessDenied e) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** One to choose; {@code then} is what becomes of the ticket, in the colleague's words. */
  private JsonObjectBuilder offer(CannedReplyView reply) {
    var texts = language.texts(TEXTS);
    JsonArrayBuilder then = Json.createArrayBuilder();
    reply.status().ifPresent(status -> then.add(texts.getString("status." + status)));
    reply.priority().ifPresent(priority -> then.add(texts.getString("priority." + priority)));
    reply.tags().forEach(tag -> then.add("+ " + tag));
    return Json.createObjectBuilder()
        .add("id", reply.id())
        .add("name", reply.name())
        .add("language", reply.language())
        .add("text", reply.text())
        .add("then", then);
  }
}
