package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where to go after signing in: back to where one was, and never to another site. */
final class ReturnPath {

  private static final int LONGEST = 500;

  private ReturnPath() {}

  /** The address of the sign-in page that leads back to the page now asked for. */
  static String signInFrom(HttpServletRequest request) {
    String page = request.getRequestURI();
    if (!"GET".equals(request.getMethod()) || page.equals(request.getContextPath() + "/")) {
      return signIn(request);
    }
    String query = request.getQueryString();
    String whole = query == null ? page : page + "?" + query;
    return signIn(request) + "?to=" + URLEncoder.encode(whole, StandardCharsets.UTF_8);
  }

  /** The address of the sign-in page. */
  static String signIn(HttpServletRequest request) {
    return request.getContextPath() + "/sign-in";
  }

  /** The wanted path, if it is one on this site. */
  static Optional<String> safe(String wanted) {
    if (wanted == null
        || wanted.length() > LONGEST
        || !wanted.startsWith("/")
        || wanted.startsWith("//")
        || wanted.indexOf('\\') >= 0
        || wanted.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(wanted);
      return uri.isAbsolute() || uri.getRawAuthority() != null
          ? Optional.empty()
          : Optional.of(wanted);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
