package org.havendesk.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.evidence.Recorded;
import org.havendesk.platform.Settings;
import org.havendesk.webhooks.store.WebhookCall;
import org.havendesk.webhooks.store.WebhookCalls;
import org.havendesk.webhooks.store.WebhookEndpoints;

/**
 * Takes down whom to tell of an event, in the transaction of the event: nothing is lost that was
 * done, and nothing is told that was not.
 */
@ApplicationScoped
public class Outbox {

  @Inject private WebhookEndpoints endpoints;
  @Inject private WebhookCalls calls;
  @Inject private Told told;
  @Inject private Settings settings;
  @Inject private Clock clock;

  void note(@Observes Recorded act) {
    WebhookEvent.ofAct(act.kind()).ifPresent(event -> note(event, act));
  }

  private void note(WebhookEvent event, Recorded act) {
    List<UUID> hearing = endpoints.hearing(event.type());
    Map<String, Object> references = Body.references(event, act, settings.jurisdiction());
    if (!hearing.isEmpty() && told.first(event, references)) {
      hearing.forEach(endpoint -> add(endpoint, event, act.at(), references));
    }
  }

  /** A call that tries out an endpoint. */
  void test(UUID endpoint) {
    add(
        endpoint,
        WebhookEvent.WEBHOOK_TEST,
        clock.instant(),
        Map.of("jurisdiction", settings.jurisdiction()));
  }

  private void add(UUID endpoint, WebhookEvent event, Instant at, Map<String, Object> references) {
    String body = Body.json(event, at, references);
    calls.add(new WebhookCall(UUID.randomUUID(), endpoint, event.type(), body, clock.instant()));
  }
}
