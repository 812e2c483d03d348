package org.havendesk.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows why a provider's colleague was not let in. */
final class TurnedAway {

  private static final String PAGE = "/WEB-INF/errors/turned-away.xhtml";

  private TurnedAway() {}

  static void because(
      String reason, int status, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute("turnedAway", reason);
    response.setStatus(status);
    request.getRequestDispatcher(PAGE).forward(request, response);
  }
}
