package org.havendesk.platform;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The one way to call other systems: only where {@link Destination} lets it go, without following
 * anybody elsewhere, and reading no more of an answer than one of theirs can have.
 *
 * <p>The name is resolved and checked right before the call; Java keeps what it found for half a
 * minute (networkaddress.cache.ttl), so that the client connects to what was checked.
 */
@ApplicationScoped
public class GuardedHttp {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(15);
  private static final int LONGEST_ANSWER = 256 * 1024;

  /** Whom we call, each with a setting that lets private addresses do. */
  public enum Towards {
    /** Witnesses and anchors of the evidence log. */
    OUTSIDE("outside.allow-private"),
    /** Recipients of people's data, and partners who want to know of events. */
    WEBHOOKS("webhooks.allow-private"),
    /** Authorized agents. */
    AGENTS("agents.allow-private"),
    /** The house's own telephone system. */
    TELEPHONY("telephony.allow-private");

    private final String setting;

    Towards(String setting) {
      this.setting = setting;
    }
  }

  private Function<String, Optional<String>> settings;
  private HttpClient client;

  /** For CDI's proxy. */
  protected GuardedHttp() {}

  /** As this deployment was told. */
  @Inject
  public GuardedHttp(Settings settings) {
    this(settings::find);
  }

  /** As these settings say. */
  public GuardedHttp(Function<String, Optional<String>> settings) {
    this.settings = settings;
    open();
  }

  /** What came back. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  public record Answer(int status, byte[] body) {}

  /** The address is one to which nothing may be sent. */
  public static final class Forbidden extends IOException {
    private static final long serialVersionUID = 1L;

    Forbidden() {
      super("Nothing may be sent to this address.");
    }
  }

  private void open() {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_CONNECT)
            .sslContext(Authorities.trusting(settings.apply("outside.authority").map(Path::of)))
            .build();
  }

  /** Where it goes; empty if it may not go there. */
  public Optional<URI> destination(Towards whom, String url) {
    boolean allowPrivate = settings.apply(whom.setting).map(Boolean::parseBoolean).orElse(false);
    return new Destination(allowPrivate).of(url, InetAddress::getAllByName);
  }

  /**
   * Posts and waits for the answer.
   *
   * @throws Forbidden if nothing may be sent there
   * @throws IOException if nobody was reached
   */
  public Answer post(Towards whom, String url, String contentType, byte[] body) throws IOException {
    HttpRequest request = request(whom, url, Map.of("Content-Type", contentType), body);
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        return new Answer(answer.statusCode(), in.readNBytes(LONGEST_ANSWER));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }

  /**
   * Posts, and reads nothing of the answer but its status; only the name is looked up at once.
   *
   * @throws UncheckedIOException of {@link Forbidden} if nothing may be sent there
   */
  public CompletableFuture<Integer> tell(
      Towards whom, String url, Map<String, String> headers, byte[] body) {
    try {
      return client
          .sendAsync(request(whom, url, headers, body), HttpResponse.BodyHandlers.ofInputStream())
          .thenApply(GuardedHttp::status);
    } catch (Forbidden e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest request(Towards whom, String url, Map<String, String> headers, byte[] body)
      throws Forbidden {
    URI where = destination(whom, url).orElseThrow(Forbidden::new);
    var request =
        HttpRequest.newBuilder(where)
            .timeout(TO_ANSWER)
            .header("User-Agent", "Havendesk")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return request.build();
  }

  private static int status(HttpResponse<InputStream> answer) {
    try (var unread = answer.body()) {
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
