package org.havendesk.webhooks;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.Patience;
import org.havendesk.platform.Webhook;
import org.havendesk.platform.WebhookAnswer;
import org.havendesk.webhooks.store.CallState;
import org.havendesk.webhooks.store.OffReason;
import org.havendesk.webhooks.store.WebhookAttempt;
import org.havendesk.webhooks.store.WebhookCall;
import org.havendesk.webhooks.store.WebhookCalls;
import org.havendesk.webhooks.store.WebhookEndpoint;
import org.havendesk.webhooks.store.WebhookEndpoints;

/**
 * The steps of delivering, each a transaction. Nothing is locked while the other side takes its
 * time; a server that dies meanwhile leaves the call to another, which sends it once more with the
 * same id.
 */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CallRound {

  /** How long one attempt may take before another may try. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** An endpoint at which everything failed for so long is switched off. */
  private static final Duration FAILING = Duration.ofDays(5);

  /** How long the log is kept. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** How long a removed endpoint can be brought back. */
  static final Duration UNDO = Duration.ofDays(1);

  private static final int AT_ONCE = 20;
  private static final int FORGOTTEN_AT_ONCE = 1000;

  private final SecureRandom random = new SecureRandom();

  @Inject private WebhookEndpoints endpoints;
  @Inject private WebhookCalls calls;
  @Inject private Evidence evidence;
  @Inject private Clock clock;

  /**
   * Takes on what is due now, from every endpoint a few, so that none keeps others waiting; no
   * other instance gets the same.
   */
  @Needs(Permission.SYSTEM_WORK)
  public List<Delivery> takeOn() {
    Instant now = clock.instant();
    return endpoints.switchedOn().stream()
        .flatMap(id -> calls.lockDue(id, now, AT_ONCE).stream())
        .map(call -> takeOn(call, now))
        .toList();
  }

  private Delivery takeOn(WebhookCall call, Instant now) {
    WebhookEndpoint endpoint = endpoints.find(call.endpoint()).orElseThrow();
    call.takeOn(now.plus(LEASE));
    return new Delivery(
        call.id(),
        new Webhook("msg_" + call.message(), endpoint.url(), endpoint.secretsAt(now), call.body()));
  }

  /** Takes down how an attempt ended. */
  @Needs(Permission.SYSTEM_WORK)
  public void ended(long id, WebhookAnswer answer) {
    calls
        .lock(id)
        .filter(call -> call.state() == CallState.WAITING)
        .ifPresent(call -> ended(call, answer, clock.instant()));
  }

  private void ended(WebhookCall call, WebhookAnswer answer, Instant now) {
    call.tried();
    var attempt = new WebhookAttempt(call, answer.took(), now);
    attempt.brought(answer.status().orElse(null), answer.fault().orElse(null));
    calls.add(attempt);
    if (answer.isAcknowledged()) {
      call.delivered();
    } else {
      call.retry(now.plus(Patience.after(call.tries(), random)));
    }
    judge(call.endpoint(), answer, now);
  }

  private void judge(UUID id, WebhookAnswer answer, Instant now) {
    // As long as all goes well, calls that end at the same time don't wait for each other.
    if (answer.isAcknowledged()) {
      endpoints
          .find(id)
          .filter(each -> each.failingSince().isPresent())
          .ifPresent(failing -> endpoints.lock(id).ifPresent(WebhookEndpoint::answered));
      return;
    }
    endpoints.lock(id).ifPresent(endpoint -> failed(endpoint, answer, now));
  }

  private void failed(WebhookEndpoint endpoint, WebhookAnswer answer, Instant now) {
    endpoint.failed(now);
    if (answer.isGone()) {
      switchOff(endpoint, OffReason.GONE, now);
    } else if (endpoint.isFailingSince(now.minus(FAILING))) {
      switchOff(endpoint, OffReason.FAILING, now);
    }
  }

  private void switchOff(WebhookEndpoint endpoint, OffReason why, Instant now) {
    if (endpoint.offBecause().isEmpty()) {
      endpoint.switchOff(why, now);
      evidence.record(
          Act.of("webhook.switched-off")
              .by("system:webhooks")
              .fact("endpoint", endpoint.id())
              .fact("because", why.name().toLowerCase(Locale.ROOT)));
    }
  }

  /** Gives up what waited too long, and takes away what is removed. */
  @Needs(Permission.SYSTEM_WORK)
  public void tidy() {
    Instant now = clock.instant();
    calls.giveUp(now);
    endpoints.purge(now.minus(UNDO));
  }

  /**
   * Forgets a part of what is older than the log is kept.
   *
   * @return whether there may be more
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean forget() {
    return calls.forget(clock.instant().minus(KEPT), FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE;
  }
}
