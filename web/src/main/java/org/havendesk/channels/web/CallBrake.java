package org.havendesk.channels.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.havendesk.platform.Settings;

/** So many calls within a time for each caller and instance. */
@ApplicationScoped
public class CallBrake {

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofHours(1)).build();

  @Inject private Settings settings;
  @Inject private Clock clock;

  /**
   * Counts a call; false if it is one too many within a minute: {@code
   * havendesk.api.calls-per-minute}, 600 unless told otherwise.
   */
  public boolean lets(String who) {
    int perMinute = settings.find("api.calls-per-minute").map(Integer::parseInt).orElse(600);
    return lets(who, perMinute, Duration.ofMinutes(1));
  }

  /** Counts a call; false if there were too many within this time, of at most an hour. */
  public boolean lets(String who, int calls, Duration within) {
    Instant now = clock.instant();
    return buckets.get(who, name -> new Bucket(calls, now)).take(calls, within, now);
  }

  /** Fills evenly, holds what is allowed at once. */
  private static final class Bucket {
    private double tokens;
    private Instant filled;

    Bucket(int tokens, Instant now) {
      this.tokens = tokens;
      this.filled = now;
    }

    synchronized boolean take(int calls, Duration within, Instant now) {
      double fresh = Duration.between(filled, now).toMillis() * calls / (double) within.toMillis();
      tokens = Math.min(calls, tokens + fresh);
      filled = now;
      if (tokens < 1) {
        return false;
      }
      tokens--;
      return true;
    }
  }
}
