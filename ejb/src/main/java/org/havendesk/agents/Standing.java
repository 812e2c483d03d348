package org.havendesk.agents;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.agents.store.Denial;

/**
 * Where a request stands, in the protocol's states (3.02).
 *
 * @param reason empty where the protocol has none for the state
 * @param expectedBy when the next clock of the law runs out
 * @param expiresAt of a request to be verified: when it lapses; of a final one: until when the
 *     agent can read how it ended
 */
record Standing(
    State state,
    String reason,
    Optional<Instant> expectedBy,
    Optional<Instant> expiresAt,
    Optional<String> details,
    Optional<String> verificationUrl) {

  /** How long an agent can read how a request ended; 3.02 asks for 60 days at most. */
  static final Duration KEPT = Duration.ofDays(60);

  private static final String NEED_USER_VERIFICATION = "need_user_verification";

  /** The states of the protocol. */
  enum State {
    OPEN,
    IN_PROGRESS,
    FULFILLED,
    REVOKED,
    DENIED,
    EXPIRED;

    String spelled() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Standing open(Optional<Instant> expectedBy) {
    return plain(State.OPEN, expectedBy, Optional.empty());
  }

  static Standing inProgress(Optional<Instant> expectedBy, Optional<String> details) {
    return plain(State.IN_PROGRESS, expectedBy, details);
  }

  static Standing toBeVerified(Optional<Instant> expectedBy, Instant until, String url) {
    return new Standing(
        State.IN_PROGRESS,
        NEED_USER_VERIFICATION,
        expectedBy,
        Optional.of(until),
        Optional.of(
            "Whoever has the mailbox opens the link that was mailed to it, and does what it asks."),
        Optional.of(url));
  }

  static Standing denied(Denial denial, String details) {
    return new Standing(
        State.DENIED,
        denial.spelled(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(details),
        Optional.empty());
  }

  static Standing fulfilled(String details) {
    return plain(State.FULFILLED, Optional.empty(), Optional.of(details));
  }

  static Standing revoked() {
    return plain(State.REVOKED, Optional.empty(), Optional.empty());
  }

  /** The same of a request that ended then: after {@link #KEPT} it is expired, however it ended. */
  Standing endedAt(Instant end, Instant now) {
    Instant until = end.plus(KEPT);
    return now.isAfter(until)
        ? plain(State.EXPIRED, Optional.empty(), Optional.empty()).until(until)
        : until(until);
  }

  private Standing until(Instant end) {
    return new Standing(state, reason, expectedBy, Optional.of(end), details, verificationUrl);
  }

  private static Standing plain(
      State state, Optional<Instant> expectedBy, Optional<String> details) {
    return new Standing(state, "", expectedBy, Optional.empty(), details, Optional.empty());
  }
}
