package org.havendesk.channels.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.havendesk.access.CurrentCaller;
import org.havendesk.platform.Settings;

/**
 * So many calls a minute for each partner and instance: {@code havendesk.api.calls-per-minute}, 600
 * unless told otherwise.
 */
@Provider
public class RateLimit implements ContainerRequestFilter {

  private static final Cache<String, Bucket> BUCKETS =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(5)).build();

  @Inject private CurrentCaller caller;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @Override
  public void filter(ContainerRequestContext request) {
    int perMinute = settings.find("api.calls-per-minute").map(Integer::parseInt).orElse(600);
    Instant now = clock.instant();
    caller
        .find()
        .map(who -> BUCKETS.get(who.name(), name -> new Bucket(perMinute, now)))
        .filter(bucket -> !bucket.take(perMinute, now))
        .ifPresent(empty -> request.abortWith(tooMany()));
  }

  private static Response tooMany() {
    Problem problem =
        Problem.of(
            "too-many-requests", "Too many requests", 429, "Wait for the seconds of Retry-After.");
    return Response.status(429)
        .header("Retry-After", "2")
        .type(Problem.MEDIA_TYPE)
        .entity(Json.write(problem))
        .build();
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
