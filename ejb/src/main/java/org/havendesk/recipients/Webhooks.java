package org.havendesk.recipients;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.havendesk.platform.GuardedHttp;
import org.havendesk.platform.GuardedHttp.Towards;

/** Sends webhooks; follows no redirect and reads nothing of an answer but its status. */
@ApplicationScoped
class Webhooks {

  private static final Duration IN_ALL = Duration.ofSeconds(30);

  @Resource private ManagedExecutorService executor;
  @Inject private GuardedHttp http;
  @Inject private Clock clock;

  /** Whether the webhook may go there. */
  boolean reach(String url) {
    return http.destination(Towards.RECIPIENTS, url).isPresent();
  }

  /** The HTTP status that the recipient answers with; empty if it could not be reached. */
  CompletableFuture<Optional<Integer>> send(Dispatch dispatch) {
    // A name server may be slow, too.
    return CompletableFuture.supplyAsync(() -> tell(dispatch), executor)
        .thenCompose(answer -> answer)
        .orTimeout(IN_ALL.toMillis(), TimeUnit.MILLISECONDS)
        .handle((status, failure) -> Optional.ofNullable(status));
  }

  private CompletableFuture<Integer> tell(Dispatch dispatch) {
    String id = "msg_" + dispatch.notice();
    long timestamp = clock.instant().getEpochSecond();
    String signature = WebhookSignature.header(dispatch.secrets(), id, timestamp, dispatch.body());
    return http.tell(
        Towards.RECIPIENTS,
        dispatch.url(),
        Map.of(
            "Content-Type",
            "application/json",
            "webhook-id",
            id,
            "webhook-timestamp",
            Long.toString(timestamp),
            "webhook-signature",
            signature),
        dispatch.body().getBytes(StandardCharsets.UTF_8));
  }
}
