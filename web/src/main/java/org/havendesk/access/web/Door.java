package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Which door a path belongs to. What no rule names is for staff. */
enum Door {
  /** Nobody is asked who they are. */
  EVERYONE,
  /** Colleagues with a session. */
  STAFF,
  /** Partners' systems with a token. */
  PARTNERS;

  private static final List<String> PUBLIC =
      List.of(
          "/privacy",
          "/help",
          "/sign-in",
          "/health",
          "/openapi",
          "/hooks",
          "/chat",
          "/consent.js",
          "/.well-known",
          "/jakarta.faces.resource",
          // Authorized agents, who present a token of their own (Data Rights Protocol 1.0, 2.05).
          "/v1",
          // Other jurisdictions' logs, whose checkpoints are signed (C2SP tlog-witness).
          "/witness");

  static Door of(HttpServletRequest request) {
    return of(path(request));
  }

  /** Decoded and normalised by the container: the path that decides which servlet answers. */
  static String path(HttpServletRequest request) {
    return Optional.ofNullable(request.getServletPath()).orElse("")
        + Optional.ofNullable(request.getPathInfo()).orElse("");
  }

  static Door of(String path) {
    if (isUnder("/api", path)) {
      return PARTNERS;
    }
    String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    return PUBLIC.stream().anyMatch(place -> isUnder(place, page)) ? EVERYONE : STAFF;
  }

  static boolean isUnder(String place, String path) {
    return path.equals(place) || path.startsWith(place + "/");
  }
}
