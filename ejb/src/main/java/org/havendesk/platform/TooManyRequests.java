package org.havendesk.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Too many requests named the same address lately; they may be someone's mischief. */
@ApplicationException(rollback = true)
public class TooManyRequests extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Instant retryAt;
  private final Duration untilThen;

  /** Says when the next one is taken in, and nothing about the address. */
  public TooManyRequests(Instant now, Instant retryAt) {
    super(
        "Too many requests for this address. Try again after "
            + retryAt.truncatedTo(ChronoUnit.SECONDS)
            + ".");
    this.retryAt = retryAt;
    Duration exactly = Duration.between(now, retryAt);
    Duration whole = exactly.truncatedTo(ChronoUnit.SECONDS);
    this.untilThen = whole.equals(exactly) ? whole : whole.plusSeconds(1);
  }

  /** From when on a request is taken in again. */
  public Instant retryAt() {
    return retryAt;
  }

  /** How long that is from now on, rounded up to seconds. */
  public Duration untilThen() {
    return untilThen;
  }
}
