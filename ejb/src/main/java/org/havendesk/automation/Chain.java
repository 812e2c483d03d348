package org.havendesk.automation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What the work of this thread began with, so that rules that set each other off come to an end.
 */
@ApplicationScoped
public class Chain {

  private final ThreadLocal<Link> current = new ThreadLocal<>();

  /**
   * A place in a chain.
   *
   * @param origin what it began with
   * @param depth how many rules lie between
   */
  record Link(UUID origin, int depth) {}

  /** Ends what {@link #as} began. */
  interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** What happens until the scope is closed happens at this place. */
  Scope as(Link link) {
    current.set(link);
    return current::remove;
  }

  /** Where in a chain we are; what no rule does begins a new one. */
  Link link() {
    Link link = current.get();
    return link == null ? new Link(UUID.randomUUID(), 0) : link;
  }
}
