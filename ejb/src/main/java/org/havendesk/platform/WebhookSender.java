package org.havendesk.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.havendesk.platform.GuardedHttp.Forbidden;
import org.havendesk.platform.GuardedHttp.Towards;
import org.havendesk.platform.store.WebhookFault;

/**
 * Signs and sends webhooks; follows no redirect and reads nothing of an answer but its status. When
 * to try again is for whoever sends to say ({@link Patience}).
 */
@ApplicationScoped
public class WebhookSender {

  private static final Duration IN_ALL = Duration.ofSeconds(30);

  @Resource private ManagedExecutorService executor;
  @Inject private GuardedHttp http;
  @Inject private Clock clock;

  /** Whether a webhook may go there. */
  public boolean reach(String url) {
    return http.destination(Towards.WEBHOOKS, url).isPresent();
  }

  /** Sends it once; what comes never fails, but says what did. */
  public CompletableFuture<WebhookAnswer> send(Webhook webhook) {
    Instant begun = clock.instant();
    // A name server may be slow, too.
    return CompletableFuture.supplyAsync(() -> tell(webhook), executor)
        .thenCompose(answer -> answer)
        .orTimeout(IN_ALL.toMillis(), TimeUnit.MILLISECONDS)
        .handle(
            (status, failure) ->
                new WebhookAnswer(
                    Optional.ofNullable(status),
                    Optional.ofNullable(failure).map(WebhookSender::fault),
                    Duration.between(begun, clock.instant())));
  }

  private CompletableFuture<Integer> tell(Webhook webhook) {
    long timestamp = clock.instant().getEpochSecond();
    return http.tell(
        Towards.WEBHOOKS,
        webhook.url(),
        Map.of(
            "Content-Type",
            "application/json",
            "webhook-id",
            webhook.id(),
            "webhook-timestamp",
            Long.toString(timestamp),
            "webhook-signature",
            WebhookSignature.header(webhook.secrets(), webhook.id(), timestamp, webhook.body())),
        webhook.body().getBytes(StandardCharsets.UTF_8));
  }

  static WebhookFault fault(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Forbidden) {
        return WebhookFault.FORBIDDEN;
      }
      if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
        return WebhookFault.TIMED_OUT;
      }
      if (cause instanceof SSLException) {
        return WebhookFault.TLS;
      }
      if (cause instanceof ConnectException) {
        return WebhookFault.REFUSED;
      }
    }
    return WebhookFault.BROKEN;
  }
}
