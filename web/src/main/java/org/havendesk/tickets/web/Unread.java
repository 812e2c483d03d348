package org.havendesk.tickets.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.web.Viewer;
import org.havendesk.tickets.Following;

/** How much news the viewer has not read, for the bell. */
@WebServlet("/news/unread")
public class Unread extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Following following;
  @Inject private transient Viewer viewer;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    viewer.onlyWatches();
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    try {
      response.getWriter().write(Long.toString(following.unread()));
    } catch (AccessDenied e) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    }
  }
}
