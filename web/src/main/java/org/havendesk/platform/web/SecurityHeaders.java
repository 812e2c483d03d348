package org.havendesk.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The headers that every answer carries (OWASP ASVS 5, chapter 3). The content policy of a page,
 * with its nonce, comes from PrimeFaces (web.xml); the one here holds for everything else too, as
 * browsers apply both.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
    asyncSupported = true)
public class SecurityHeaders implements Filter {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
          "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy",
              "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");

  /** What only programs read. */
  private static final List<String> MACHINES = List.of("/api/", "/v1/", "/witness/", "/openapi");

  private static final String NO_PAGE =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    set((HttpServletRequest) request, (HttpServletResponse) response);
    chain.doFilter(request, response);
  }

  /** Sets them, where an answer is given before any filter is asked. */
  public static void set(HttpServletRequest request, HttpServletResponse answer) {
    ALWAYS.forEach(answer::setHeader);
    if (MACHINES.stream().anyMatch(request.getRequestURI()::startsWith)) {
      answer.setHeader("Content-Security-Policy", NO_PAGE);
    }
    if (!isResource(request)) {
      answer.setHeader("Cache-Control", "no-store");
    }
  }

  private static boolean isResource(HttpServletRequest request) {
    return request.getRequestURI().contains("/jakarta.faces.resource/");
  }
}
