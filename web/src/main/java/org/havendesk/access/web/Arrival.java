package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.access.StaffView;

/**
 * Somebody whose password was right, and who has yet to show the second factor.
 *
 * @param epoch the account's when the password was right
 * @param passcodes whether the account has passcodes; recovery codes go with either
 * @param passkeys whether it has passkeys
 */
record Arrival(String login, int epoch, boolean passcodes, boolean passkeys)
    implements Serializable {

  private static final long serialVersionUID = 1;
  private static final Waiting<Arrival> PLACE = new Waiting<>("arrival", Duration.ofMinutes(5));

  static Arrival of(StaffView member) {
    return new Arrival(member.login(), member.epoch(), member.secondFactor(), member.passkeys());
  }

  static Optional<Arrival> of(HttpServletRequest request, Instant now) {
    return PLACE.find(request, now);
  }

  /** Waits in a session that knows nothing else; it ends with the visit's beginning. */
  void await(HttpServletRequest request, Instant now) {
    PLACE.put(request, this, now);
    request.changeSessionId();
  }

  static void forget(HttpServletRequest request, Instant now) {
    PLACE.take(request, now);
  }
}
