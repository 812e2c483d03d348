package org.havendesk.webhooks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.WebhookSender;
import org.havendesk.platform.WebhookSignature;
import org.havendesk.webhooks.store.OffReason;
import org.havendesk.webhooks.store.WebhookCalls;
import org.havendesk.webhooks.store.WebhookEndpoint;
import org.havendesk.webhooks.store.WebhookEndpoints;

/** Where administrators keep the list of partners' endpoints. */
@Stateless
@Guarded
public class EndpointDesk {

  /** How many endpoints there can be: each is asked with every event. */
  public static final int MOST = 20;

  /** Up to how many failed calls are counted. */
  public static final int COUNTED = 100;

  /** For how long is signed with the secret before, too. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  @Inject private WebhookEndpoints endpoints;
  @Inject private WebhookCalls calls;
  @Inject private WebhookSender webhooks;
  @Inject private Outbox outbox;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * An endpoint and its secret, which is shown this once.
   *
   * @param secret {@code whsec_…}, as Standard Webhooks has it
   */
  public record Added(UUID id, String secret) {

    @Override
    public String toString() {
      return "Added[" + id + "]";
    }
  }

  /** Every endpoint, by name. */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public List<EndpointView> list() {
    return endpoints.all().stream().map(this::view).toList();
  }

  /** What was removed and can still be brought back, the last one first. */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public List<EndpointView> removed() {
    return endpoints.removedSince(clock.instant().minus(CallRound.UNDO)).stream()
        .map(this::view)
        .toList();
  }

  /**
   * Adds an endpoint; it hears of what happens from now on.
   *
   * @throws InvalidInput naming the field
   */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public Added add(NewEndpoint said) {
    mustBeReachable(said);
    mustHaveRoom();
    String secret = WebhookSignature.newSecret();
    var endpoint = new WebhookEndpoint(endpoints.newId(), secret, clock.instant());
    endpoint.describe(said.name(), said.url(), said.types());
    endpoints.add(endpoint);
    proveWhole("webhook.added", endpoint);
    return new Added(endpoint.id(), secret);
  }

  /**
   * Changes what is said of an endpoint; its secret stays.
   *
   * @throws InvalidInput naming the field
   */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public void change(UUID id, NewEndpoint said) {
    mustBeReachable(said);
    var endpoint = lock(id);
    endpoint.describe(said.name(), said.url(), said.types());
    proveWhole("webhook.changed", endpoint);
  }

  /** Makes a new secret; for a day the earlier one signs as well. */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public Added rotate(UUID id) {
    var endpoint = lock(id);
    String secret = WebhookSignature.newSecret();
    endpoint.rotate(secret, clock.instant().plus(OVERLAP));
    prove("webhook.secret-rotated", id);
    return new Added(id, secret);
  }

  /** Sends nothing for a while, or goes on; what happens meanwhile waits, but not for ever. */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public void turn(UUID id, boolean on) {
    var endpoint = lock(id);
    if (on) {
      endpoint.switchOn();
      prove("webhook.switched-on", id);
    } else {
      endpoint.switchOff(OffReason.COLLEAGUE, clock.instant());
      evidence.record(act("webhook.switched-off", id).fact("because", "colleague"));
    }
  }

  /** Removes an endpoint; for a day it can be brought back. */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public void remove(UUID id) {
    lock(id).remove(clock.instant());
    prove("webhook.removed", id);
  }

  /** Brings back what was removed, as it was. */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public void bringBack(UUID id) {
    mustHaveRoom();
    endpoints
        .lock(id)
        .filter(WebhookEndpoint::isRemoved)
        .orElseThrow(() -> new NotFound("removed endpoint " + id))
        .bringBack();
    prove("webhook.brought-back", id);
  }

  /** Sends a call that only tries it out. */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public void test(UUID id) {
    lock(id);
    outbox.test(id);
    prove("webhook.tested", id);
  }

  private void mustBeReachable(NewEndpoint said) {
    if (!webhooks.reach(said.url())) {
      throw new InvalidInput("url", "Give an https address that leads to a public host.");
    }
  }

  private void mustHaveRoom() {
    if (endpoints.all().size() >= MOST) {
      throw new InvalidInput("name", "There can be " + MOST + " endpoints.");
    }
  }

  private WebhookEndpoint lock(UUID id) {
    return endpoints
        .lock(id)
        .filter(endpoint -> !endpoint.isRemoved())
        .orElseThrow(() -> new NotFound("endpoint " + id));
  }

  private EndpointView view(WebhookEndpoint endpoint) {
    return new EndpointView(
        endpoint.id(),
        endpoint.name(),
        endpoint.url(),
        endpoint.events().stream().flatMap(type -> WebhookEvent.ofType(type).stream()).toList(),
        endpoint.offBecause(),
        endpoint.offAt(),
        endpoint.failingSince(),
        endpoint.earlierUntilAt(clock.instant()),
        calls.countFailed(endpoint.id(), COUNTED));
  }

  private void proveWhole(String kind, WebhookEndpoint endpoint) {
    evidence.record(
        act(kind, endpoint.id())
            .fact("host", URI.create(endpoint.url()).getHost())
            .fact("events", String.join(" ", endpoint.events())));
  }

  private void prove(String kind, UUID id) {
    evidence.record(act(kind, id));
  }

  private Act act(String kind, UUID id) {
    return Act.of(kind).by(caller.get().actor()).fact("endpoint", id);
  }
}
