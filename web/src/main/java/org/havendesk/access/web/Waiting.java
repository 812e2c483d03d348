package org.havendesk.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A place in the session where one thing waits for some minutes, to be taken once: of two requests
 * that take it at the same moment one gets it.
 */
final class Waiting<T extends Serializable> {

  private final String attribute;
  private final Duration longest;

  /** What waits, and since when; nothing any more once it was taken. */
  private record Kept<T extends Serializable>(AtomicReference<T> what, Instant since)
      implements Serializable {
    private static final long serialVersionUID = 1;
  }

  /** A place of its own for each name. */
  Waiting(String name, Duration longest) {
    this.attribute = Waiting.class.getName() + "." + name;
    this.longest = longest;
  }

  /** Waits from now on; another one that waited is forgotten. */
  void put(HttpServletRequest request, T what, Instant now) {
    request.getSession(true).setAttribute(attribute, new Kept<>(new AtomicReference<>(what), now));
  }

  /** What waits. */
  Optional<T> find(HttpServletRequest request, Instant now) {
    return kept(request, now).map(kept -> kept.what.get());
  }

  /** The same, which does not wait any more. */
  Optional<T> take(HttpServletRequest request, Instant now) {
    Optional<T> taken = kept(request, now).map(kept -> kept.what.getAndSet(null));
    // The session is copied to the other instances, but only if it is seen to change.
    Optional.ofNullable(request.getSession(false))
        .ifPresent(session -> session.removeAttribute(attribute));
    return taken;
  }

  @SuppressWarnings("unchecked")
  private Optional<Kept<T>> kept(HttpServletRequest request, Instant now) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> (Kept<T>) session.getAttribute(attribute))
        .filter(kept -> now.isBefore(kept.since.plus(longest)));
  }
}
