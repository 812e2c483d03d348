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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

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
            .sslContext(trust())
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

  /** What Java trusts, and the authority of a deployment that has one of its own. */
  private SSLContext trust() {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      for (X509Certificate known : known()) {
        trusted.setCertificateEntry("java-" + trusted.size(), known);
      }
      Optional<Path> authority = settings.find("outside.authority").map(Path::of);
      if (authority.isPresent()) {
        try (InputStream pem = Files.newInputStream(authority.get())) {
          trusted.setCertificateEntry(
              "deployment", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
      }
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The authorities to trust can't be read", e);
    }
  }

  private static Iterable<X509Certificate> known() throws GeneralSecurityException {
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init((KeyStore) null);
    return Arrays.stream(managers.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .flatMap(manager -> Arrays.stream(manager.getAcceptedIssuers()))
        .toList();
  }
}
