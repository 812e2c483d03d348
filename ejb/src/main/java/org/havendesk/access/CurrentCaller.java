package org.havendesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Who calls on this thread. The web's filter sets it for each request from the authenticated
 * principal; timers, mail threads and jobs set it for their own work:
 *
 * <pre>try (var scope = currentCaller.as(Caller.system("mail"))) { … }</pre>
 */
@ApplicationScoped
public class CurrentCaller {

  private final ThreadLocal<Caller> current = new ThreadLocal<>();

  /** Ends what {@link #as} began. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** Acts as this caller until the scope is closed; scopes nest. */
  public Scope as(Caller caller) {
    Caller before = current.get();
    current.set(caller);
    return () -> {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
    };
  }

  /** Who calls, if anyone does. */
  public Optional<Caller> find() {
    return Optional.ofNullable(current.get());
  }

  /**
   * Who calls.
   *
   * @throws AccessDenied if nobody was authenticated
   */
  public Caller get() {
    return find().orElseThrow(() -> new AccessDenied("Nobody is signed in"));
  }
}
