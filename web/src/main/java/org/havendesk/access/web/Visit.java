package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * All that a session knows of a colleague; name and roles are read anew with every request.
 *
 * @param id of the row without which it is over
 * @param epoch the account's when the visit began; a later one ends the visit
 * @param lastAct when the colleague last did something; a page that looks for news by itself does
 *     not count
 * @param proven when the colleague last proved who they are
 */
record Visit(UUID id, String login, int epoch, Instant since, Instant lastAct, Instant proven)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** However busy someone is, once a working day they sign in again. */
  private static final Duration LONGEST = Duration.ofHours(12);

  /** Who does nothing for so long has left; as session-timeout in web.xml. */
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(30);

  /** Not every request writes the session, which is copied to the other instances. */
  private static final Duration EXACT_TO = Duration.ofMinutes(1);

  private static final String ATTRIBUTE = Visit.class.getName();

  /** A visit that begins now. */
  Visit(UUID id, String login, int epoch, Instant now) {
    this(id, login, epoch, now, now, now);
  }

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

  /** Whose visit it is was proven once more; it goes on under a new session id. */
  void proven(HttpServletRequest request, Instant now) {
    request.changeSessionId();
    request.getSession().setAttribute(ATTRIBUTE, new Visit(id, login, epoch, since, now, now));
  }

  /** Something was done: the visit may go on. Whether that was worth writing down. */
  boolean acted(HttpServletRequest request, Instant now) {
    boolean noted = now.isAfter(lastAct.plus(EXACT_TO)) && request.getSession(false) != null;
    if (noted) {
      request.getSession().setAttribute(ATTRIBUTE, new Visit(id, login, epoch, since, now, proven));
    }
    return noted;
  }

  boolean isOverAt(Instant now) {
    return now.isAfter(since.plus(LONGEST)) || now.isAfter(lastAct.plus(LONGEST_IDLE));
  }
}
