package org.havendesk.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another company's system that is told by webhooks, and answers as it was told to. */
final class Receiver implements AutoCloseable {

  private volatile int otherwise = 204;
  private final ConcurrentLinkedQueue<Integer> answers;
  private final List<Webhook> heard = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /** What came, and by what it is proven. */
  record Webhook(String id, String timestamp, String signature, String body) {

    /** Whether the secret's holder signed it: Standard Webhooks 1.0, symmetric signatures. */
    boolean isSignedWith(String secret) {
      try {
        var mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
        String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        return List.of(signature.split(" ")).contains(expected);
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Answers with these, and from then on with 204 or {@link #answers what it is told}. */
  Receiver(Integer... first) {
    answers = new ConcurrentLinkedQueue<>(List.of(first));
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.start();
  }

  private void hear(HttpExchange call) throws IOException {
    try (call) {
      var headers = call.getRequestHeaders();
      heard.add(
          new Webhook(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
      Integer answer = answers.poll();
      call.sendResponseHeaders(answer == null ? otherwise : answer, -1);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/rights";
  }

  /** Answers so from now on. */
  void answers(int status) {
    otherwise = status;
  }

  /** Everything that came so far. */
  List<Webhook> heard() {
    return heard;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
