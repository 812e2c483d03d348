package org.havendesk.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows down who tries many accounts from one address; each account's own lock is kept in its
 * account. Counts on this instance only: a cluster multiplies the limit by its size at most.
 */
@ApplicationScoped
public class GuessBrake {

  private static final int ALLOWED = 20;

  private final Cache<String, AtomicInteger> failures =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  boolean isOn(String address) {
    AtomicInteger count = failures.getIfPresent(address);
    return count != null && count.get() >= ALLOWED;
  }

  void failed(String address) {
    failures.get(address, a -> new AtomicInteger()).incrementAndGet();
  }

  void succeeded(String address) {
    failures.invalidate(address);
  }
}
