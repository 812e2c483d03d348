package org.havendesk.agents;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * An agent is to be told that a request of its has changed (2.03).
 *
 * @param url as the agent signed it
 */
public record StatusCall(UUID request, String url, ExerciseStatus status) {

  /** Between two looks whether anything changed. */
  static final Duration LOOK = Duration.ofSeconds(15);

  /** How long one call may take, before another server believes this one dead. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int MOST_TRIES = 16;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /**
   * How long to wait after a call that nobody answered; empty after about two days.
   *
   * @param before how many such calls there were before
   */
  static Optional<Duration> pause(int before) {
    if (before >= MOST_TRIES) {
      return Optional.empty();
    }
    Duration doubled = LOOK.multipliedBy(1L << before);
    return Optional.of(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
  }
}
