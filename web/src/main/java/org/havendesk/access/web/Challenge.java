package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.access.PasskeyChallenge;

/**
 * What a passkey was asked, in the session that asked: for five minutes, and for one answer, be it
 * right or wrong.
 */
record Challenge(String told, String kept, Instant since) implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** What an answer can be to. */
  enum Sort {
    /** To have a passkey made. */
    OFFER,
    /** To have one sign. */
    QUESTION;

    private String attribute() {
      return Challenge.class.getName() + "." + name();
    }

    /** Waits for an answer; another one that waited is forgotten. */
    void await(HttpServletRequest request, PasskeyChallenge asked, Instant now) {
      request
          .getSession(true)
          .setAttribute(attribute(), new Challenge(asked.told(), asked.kept(), now));
    }

    /** What waits for an answer. */
    Optional<Challenge> find(HttpServletRequest request, Instant now) {
      return Optional.ofNullable(request.getSession(false))
          .map(session -> (Challenge) session.getAttribute(attribute()))
          .filter(challenge -> now.isBefore(challenge.since.plus(LONGEST)));
    }

    /** The same, which does not wait any more. */
    Optional<Challenge> take(HttpServletRequest request, Instant now) {
      Optional<Challenge> waiting = find(request, now);
      Optional.ofNullable(request.getSession(false))
          .ifPresent(session -> session.removeAttribute(attribute()));
      return waiting;
    }
  }
}
