package org.havendesk.rights.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.havendesk.rights.MailLinks;

/** The mail program's own "unsubscribe" button (RFC 8058): a POST that no page stands behind. */
@WebFilter("/privacy/choices")
public class OneClick extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient MailLinks links;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var token = request.getParameter("t");
    if (!"POST".equals(request.getMethod())
        || token == null
        || !"One-Click".equals(request.getParameter("List-Unsubscribe"))) {
      chain.doFilter(request, response);
      return;
    }
    links.withdraw(token, request.getLocale());
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
