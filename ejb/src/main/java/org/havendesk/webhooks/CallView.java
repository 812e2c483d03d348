package org.havendesk.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.platform.store.WebhookFault;
import org.havendesk.webhooks.store.CallState;

/**
 * What an endpoint was told, and how that went.
 *
 * @param attempts the oldest first
 * @param next when it is tried next; empty if somebody tries just now, or nobody will
 */
public record CallView(
    long id,
    String message,
    String event,
    String body,
    Instant at,
    CallState state,
    List<Try> attempts,
    Optional<Instant> next) {

  /**
   * How one attempt ended.
   *
   * @param status of HTTP; empty if nothing came
   * @param took milliseconds
   */
  public record Try(
      int number, Instant at, Optional<Integer> status, Optional<WebhookFault> fault, long took) {}

  /** The newest attempt. */
  public Optional<Try> last() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
  }
}
