package org.havendesk.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /} leads to the viewer's work. */
@WebServlet("")
public class FrontDoor extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject private transient Navigation navigation;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + navigation.getHome());
  }
}
