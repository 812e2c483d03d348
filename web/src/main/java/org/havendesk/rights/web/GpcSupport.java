package org.havendesk.rights.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says that the signal is honoured (Global Privacy Control, section 4). */
@WebServlet("/.well-known/gpc.json")
public class GpcSupport extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The day from which it has been true. */
  private static final String SINCE = "2026-11-24";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.getWriter().write("{\"gpc\": true, \"lastUpdate\": \"" + SINCE + "\"}");
  }
}
