package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * All that a session knows of a colleague; name and roles are read anew with every request.
 *
 * @param epoch the account's when the visit began; a later one ends the visit
 */
record Visit(String login, int epoch, Instant since) implements Serializable {

  /** However busy someone is, once a working day they sign in again. */
  private static final Duration LONGEST = Duration.ofHours(12);

  private static final String ATTRIBUTE = Visit.class.getName();

  static Optional<Visit> of(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Visit) session.getAttribute(ATTRIBUTE));
  }

  /** Begins the visit under a new session id, so that one planted before is worth nothing. */
  void begin(HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession(true).setAttribute(ATTRIBUTE, this);
  }

  boolean isOverAt(Instant now) {
    return now.isAfter(since.plus(LONGEST));
  }
}
