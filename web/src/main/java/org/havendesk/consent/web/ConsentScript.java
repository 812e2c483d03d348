package org.havendesk.consent.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** The banner for other web pages: one script that calls nobody but this house. */
@WebServlet("/consent.js")
public class ConsentScript extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/javascript");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Cache-Control", "public, max-age=3600");
    try (InputStream script =
        getServletContext().getResourceAsStream("/WEB-INF/consent/banner.js")) {
      script.transferTo(response.getOutputStream());
    }
  }
}
