package org.havendesk.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Calls witnesses and anchors outside: only where {@link Destination} lets it go, without following
 * anybody elsewhere, and reading no more of an answer than one of theirs can have.
 */
@ApplicationScoped
public class GuardedHttp {

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final Duration TO_ANSWER = Duration.ofSeconds(15);
  private static final int LONGEST_ANSWER = 256 * 1024;

  @Inject private Settings settings;
  @Inject private Authorities authorities;

  private HttpClient client;

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

  @PostConstruct
  void open() {
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TO_CONNECT)
            .sslContext(authorities.trusted())
            .build();
  }

  /**
   * Posts and waits for the answer.
   *
   * @throws Forbidden if nothing may be sent there
   * @throws IOException if nobody was reached
   */
  public Answer post(String url, String contentType, byte[] body) throws IOException {
    boolean allowPrivate =
        settings.find("outside.allow-private").map(Boolean::parseBoolean).orElse(false);
    URI where =
        new Destination(allowPrivate)
            .of(url, InetAddress::getAllByName)
            .orElseThrow(Forbidden::new);
    var request =
        HttpRequest.newBuilder(where)
            .timeout(TO_ANSWER)
            .header("Content-Type", contentType)
            .header("User-Agent", "Havendesk")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
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
}
