package org.havendesk.tickets.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.StaffView;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.Following;

/** The colleagues who can be mentioned in a note, since they may see the ticket. */
@WebServlet("/mentionable")
public class Mentionable extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Following following;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try {
      long ticket = Long.parseLong(String.valueOf(request.getParameter("ticket")));
      JsonArrayBuilder all = Json.createArrayBuilder();
      for (StaffView each : following.mentionable(ticket)) {
        all.add(
            Json.createObjectBuilder().add("login", each.login()).add("name", each.displayName()));
      }
      response.getWriter().write(all.build().toString());
    } catch (NotFound | NumberFormatException e) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } catch (AccessDenied e) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
