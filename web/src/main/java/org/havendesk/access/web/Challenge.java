package org.havendesk.access.web;

import java.time.Duration;
import org.havendesk.access.PasskeyChallenge;

/**
 * What a passkey was asked, in the session that asked: for five minutes, and for one answer, be it
 * right or wrong.
 */
final class Challenge {

  /** To have a passkey made. */
  static final Waiting<PasskeyChallenge> OFFER =
      new Waiting<>("passkey-offer", Duration.ofMinutes(5));

  /** To have one sign. */
  static final Waiting<PasskeyChallenge> QUESTION =
      new Waiting<>("passkey-question", Duration.ofMinutes(5));

  private Challenge() {}
}
