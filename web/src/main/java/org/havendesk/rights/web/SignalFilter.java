package org.havendesk.rights.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Honours the opt-out signal before any page of the Privacy Centre is made. */
@WebFilter("/privacy/*")
public class SignalFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient GlobalPrivacyControl gpc;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (gpc.isSent()) {
      gpc.honour();
    }
    chain.doFilter(request, response);
  }
}
