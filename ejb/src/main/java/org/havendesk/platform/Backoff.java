package org.havendesk.platform;

import java.time.Duration;

/** How long to wait before somebody outside is asked again who was asked in vain. */
public final class Backoff {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Backoff() {}

  /**
   * Twice as long each time, at most ten minutes.
   *
   * @param attempts in vain, at least one
   */
  public static Duration after(int attempts) {
    Duration wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
    return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
  }
}
