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
  private static final Waiting<Errand> PLACE = new Waiting<>("errand", Duration.ofMinutes(10));

  void begin(HttpServletRequest request) {
    PLACE.put(request, this, since);
  }

  /** The errand that this state belongs to; it is over with that. */
  static Optional<Errand> end(HttpServletRequest request, String state, Instant now) {
    return PLACE.take(request, now).filter(each -> each.state.equals(state));
  }

  /** Silent about what only the session knows. */
  @Override
  public String toString() {
    return "Errand[…]";
  }
}
