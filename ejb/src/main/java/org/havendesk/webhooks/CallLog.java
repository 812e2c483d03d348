package org.havendesk.webhooks;

import static java.util.stream.Collectors.groupingBy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.NotFound;
import org.havendesk.webhooks.store.WebhookAttempt;
import org.havendesk.webhooks.store.WebhookCall;
import org.havendesk.webhooks.store.WebhookCalls;

/** Where administrators see what was delivered and what not, and send it again. */
@Stateless
@Guarded
public class CallLog {

  @Inject private WebhookCalls calls;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * What an endpoint was told, the newest first.
   *
   * @param onlyFailed only what was tried in vain, or given up
   * @param before only those with a smaller number
   */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public List<CallView> list(UUID endpoint, boolean onlyFailed, long before, int limit) {
    List<WebhookCall> found = calls.of(endpoint, onlyFailed, before, limit);
    Map<Long, List<WebhookAttempt>> attempts =
        calls.attempts(found.stream().map(WebhookCall::id).toList()).stream()
            .collect(groupingBy(WebhookAttempt::call));
    return found.stream()
        .map(call -> view(call, attempts.getOrDefault(call.id(), List.of())))
        .toList();
  }

  /** Sends one call again, whatever became of it, with the same id. */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public void sendAgain(long id) {
    WebhookCall call = calls.lock(id).orElseThrow(() -> new NotFound("call " + id));
    call.sendAgain(clock.instant());
    prove(call.endpoint(), 1);
  }

  /**
   * Sends all again that failed of what happened since then.
   *
   * @return how many
   */
  @Needs(Permission.WEBHOOKS_MANAGE)
  public int sendFailedAgain(UUID endpoint, Instant since) {
    int count = calls.sendAgain(endpoint, since, clock.instant());
    if (count > 0) {
      prove(endpoint, count);
    }
    return count;
  }

  private void prove(UUID endpoint, int count) {
    evidence.record(
        Act.of("webhook.sent-again")
            .by(caller.get().actor())
            .fact("endpoint", endpoint)
            .fact("calls", count));
  }

  private static CallView view(WebhookCall call, List<WebhookAttempt> attempts) {
    return new CallView(
        call.id(),
        "msg_" + call.message(),
        call.event(),
        call.body(),
        call.happenedAt(),
        call.state(),
        attempts.stream()
            .map(
                each ->
                    new CallView.Try(
                        each.number(),
                        each.endedAt(),
                        each.statusCode(),
                        each.fault(),
                        each.took()))
            .toList(),
        call.nextTry());
  }
}
