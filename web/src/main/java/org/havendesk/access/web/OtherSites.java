package org.havendesk.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.havendesk.platform.Settings;

/**
 * Refuses what pages of other sites have a browser change here (OWASP ASVS 5, 3.5.1 and 3.5.3): by
 * {@code Sec-Fetch-Site}, and by {@code Origin} where a browser is too old for that. Programs send
 * neither, and no cookie. It is first among the filters (web.xml), since some of them act.
 */
public class OtherSites extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final int HTTPS = 443;

  private static final Set<String> ONLY_READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Our own pages, and what somebody typed or reloaded themselves (Fetch Metadata, 2.4). */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  /** Where others may write, since it heeds no cookie but what is named here. */
  static final Map<String, String> OPEN =
      Map.of(
          "/api", "a bearer token",
          "/v1", "a bearer token or a signed message (Data Rights Protocol 1.0)",
          "/witness", "a signed checkpoint (C2SP tlog-witness)",
          "/privacy/banner", "a list of origins, which it checks itself");

  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (ONLY_READING.contains(request.getMethod()) && !opensSocket(request)
        || isOpen(Door.path(request))
        || isOneClick(request)
        || isOurs(
            request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), ours(request))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** A line to a server carries the cookies of any site (RFC 6455, 10.2). */
  private static boolean opensSocket(HttpServletRequest request) {
    return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
  }

  static boolean isOurs(String site, String origin, List<String> ours) {
    if (site != null) {
      return OWN.contains(site);
    }
    return origin == null || ours.contains(origin);
  }

  static boolean isOpen(String path) {
    return OPEN.keySet().stream().anyMatch(place -> Door.isUnder(place, path));
  }

  /** A mail program's button (RFC 8058), which goes by the signed token in its address. */
  private static boolean isOneClick(HttpServletRequest request) {
    return "/privacy/choices".equals(Door.path(request))
        && "One-Click".equals(request.getParameter("List-Unsubscribe"));
  }

  /** Where people reach the cluster, and where this very server was reached. */
  private List<String> ours(HttpServletRequest request) {
    var base = settings.baseUrl();
    String port = request.getServerPort() == HTTPS ? "" : ":" + request.getServerPort();
    return List.of(
        base.getScheme() + "://" + base.getAuthority(),
        request.getScheme() + "://" + request.getServerName() + port);
  }
}
