package org.havendesk.platform;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When a webhook is tried again that was not acknowledged. */
public final class Patience {

  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int FACTOR = 4;

  private Patience() {}

  /**
   * How long to wait after so many attempts in vain: four times as long each time, at most half a
   * day. Up to half of it is left out at random, so that not everyone comes back at once.
   *
   * @param attempts at least one
   */
  public static Duration after(int attempts, RandomGenerator random) {
    Duration full = FIRST;
    for (int each = 1; each < attempts && full.compareTo(LONGEST) < 0; each++) {
      full = full.multipliedBy(FACTOR);
    }
    long millis = full.compareTo(LONGEST) < 0 ? full.toMillis() : LONGEST.toMillis();
    return Duration.ofMillis(millis - random.nextLong(millis / 2 + 1));
  }
}
