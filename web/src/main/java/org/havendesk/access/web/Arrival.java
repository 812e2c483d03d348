package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody whose password was right, and who has yet to show the second factor.
 *
 * @param epoch the account's when the password was right
 */
record Arrival(String login, int epoch, Instant since) implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final String ATTRIBUTE = Arrival.class.getName();

  static Optional<Arrival> of(HttpServletRequest request, Instant now) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Arrival) session.getAttribute(ATTRIBUTE))
        .filter(arrival -> now.isBefore(arrival.since.plus(LONGEST)));
  }

  /** Waits in a session that knows nothing else; it ends with the visit's beginning. */
  void await(HttpServletRequest request) {
    request.getSession(true).setAttribute(ATTRIBUTE, this);
    request.changeSessionId();
  }

  static void forget(HttpServletRequest request) {
    Optional.ofNullable(request.getSession(false))
        .ifPresent(session -> session.removeAttribute(ATTRIBUTE));
  }
}
