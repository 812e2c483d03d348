package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The provider's own token, kept to tell it at the end whose session is over. */
final class Farewell {

  private static final String ATTRIBUTE = Farewell.class.getName();

  private Farewell() {}

  static void remember(HttpServletRequest request, String idToken) {
    request.getSession().setAttribute(ATTRIBUTE, idToken);
  }

  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (String) session.getAttribute(ATTRIBUTE));
  }
}
