package org.havendesk.tickets.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.havendesk.access.AccessDenied;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.DraftDesk;

/** How what is typed will look, for the script of the composer. It keeps nothing. */
@WebServlet("/draft/preview")
public class Previewing extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient DraftDesk desk;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("text/html");
    response.setCharacterEncoding("UTF-8");
    try {
      String words = Optional.ofNullable(request.getParameter("text")).orElse("");
      response.getWriter().write(desk.preview(words));
    } catch (InvalidInput e) {
      response.setStatus(422);
    } catch (AccessDenied e) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
