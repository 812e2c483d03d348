package org.havendesk.recipients;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.havendesk.platform.Destination;
import org.havendesk.platform.Settings;

/** Sends webhooks; follows no redirect and reads nothing of an answer but its status. */
@ApplicationScoped
class Webhooks {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(15);
  private static final Duration IN_ALL = Duration.ofSeconds(30);

  @Resource private ManagedExecutorService executor;
  @Inject private Settings settings;
  @Inject private Clock clock;

  private HttpClient client;

  @PostConstruct
  void open() {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_CONNECT)
            .build();
  }

  /** Where the webhook goes; empty if it may not go there. */
  Optional<URI> destination(String url) {
    boolean allowPrivate =
        settings.find("webhooks.allow-private").map(Boolean::parseBoolean).orElse(false);
    return new Destination(allowPrivate).of(url, InetAddress::getAllByName);
  }

  /** The HTTP status that the recipient answers with; empty if it could not be reached. */
  CompletableFuture<Optional<Integer>> send(Dispatch dispatch) {
    // A name server may be slow, too.
    return CompletableFuture.supplyAsync(() -> destination(dispatch.url()), executor)
        .thenCompose(where -> send(where.orElseThrow(), dispatch))
        .orTimeout(IN_ALL.toMillis(), TimeUnit.MILLISECONDS)
        .handle((status, failure) -> Optional.ofNullable(status));
  }

  private CompletableFuture<Integer> send(URI where, Dispatch dispatch) {
    return client
        .sendAsync(request(where, dispatch), HttpResponse.BodyHandlers.ofInputStream())
        .thenApply(Webhooks::status);
  }

  private HttpRequest request(URI where, Dispatch dispatch) {
    String id = "msg_" + dispatch.notice();
    long timestamp = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(where)
        .timeout(TO_ANSWER)
        .header("Content-Type", "application/json")
        .header("User-Agent", "Havendesk")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(timestamp))
        .header(
            "webhook-signature",
            WebhookSignature.header(dispatch.secrets(), id, timestamp, dispatch.body()))
        .POST(HttpRequest.BodyPublishers.ofString(dispatch.body()))
        .build();
  }

  private static int status(HttpResponse<InputStream> answer) {
    try (var unread = answer.body()) {
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
