package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the session remembers while the browser is at the provider, so that what comes back is the
 * answer to what was asked (RFC 9700, 4.7).
 *
 * @param verifier whose hash the provider was told (RFC 7636)
 * @param to where to go afterwards; may be null
 * @param again whether somebody who is signed in proves once more who they are
 */
record Errand(String state, String nonce, String verifier, String to, boolean again, Instant since)
    implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final String ATTRIBUTE = Errand.class.getName();

  void begin(HttpServletRequest request) {
    request.getSession(true).setAttribute(ATTRIBUTE, this);
  }

  /** The errand that this state belongs to; it is over with that. */
  static Optional<Errand> end(HttpServletRequest request, String state, Instant now) {
    var session = Optional.ofNullable(request.getSession(false));
    var errand = session.map(s -> (Errand) s.getAttribute(ATTRIBUTE));
    session.ifPresent(s -> s.removeAttribute(ATTRIBUTE));
    return errand
        .filter(each -> each.state.equals(state))
        .filter(each -> now.isBefore(each.since.plus(LONGEST)));
  }

  /** Silent about what only the session knows. */
  @Override
  public String toString() {
    return "Errand[…]";
  }
}
