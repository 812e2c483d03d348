package org.havendesk.channels.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.havendesk.platform.Settings;

/**
 * So many calls a minute for each caller and instance: {@code havendesk.api.calls-per-minute}, 600
 * unless told otherwise.
 */
@ApplicationScoped
public class CallBrake {

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Counts a call; false if it is one too many. */
  public boolean lets(String who) {
    int perMinute = settings.find("api.calls-per-minute").map(Integer::parseInt).orElse(600);
    Instant now = clock.instant();
    return buckets.get(who, name -> new Bucket(perMinute, now)).take(perMinute, now);
  }

  /** Fills evenly, holds a minute's worth. */
  private static final class Bucket {
    private double tokens;
    private Instant filled;

    Bucket(int tokens, Instant now) {
      this.tokens = tokens;
      this.filled = now;
    }

    synchronized boolean take(int perMinute, Instant now) {
      double fresh = Duration.between(filled, now).toMillis() * perMinute / 60_000.0;
      tokens = Math.min(perMinute, tokens + fresh);
      filled = now;
      if (tokens < 1) {
        return false;
      }
      tokens--;
      return true;
    }
  }
}
