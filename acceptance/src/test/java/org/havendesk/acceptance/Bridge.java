package org.havendesk.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Lets programs that can't speak TLS 1.3 ask an office, and remembers what it answered. */
final class Bridge implements AutoCloseable {

  private static final Set<String> CARRIED =
      Set.of("authorization", "cookie", "content-type", "accept");

  private final String office;
  private final HttpClient client;
  private final HttpServer server;
  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  /** What was asked, and the status of the answer. */
  record Asked(String path, int status) {}

  Bridge(Office office) {
    this.office = office.url();
    this.client = office.client();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/", this::pass);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  Queue<Asked> asked() {
    return asked;
  }

  private void pass(HttpExchange call) throws IOException {
    try (call) {
      var request =
          HttpRequest.newBuilder(URI.create(office + call.getRequestURI().toASCIIString()))
              .method(
                  call.getRequestMethod(),
                  BodyPublishers.ofByteArray(call.getRequestBody().readAllBytes()));
      call.getRequestHeaders()
          .forEach(
              (name, values) -> {
                if (CARRIED.contains(name.toLowerCase(Locale.ROOT))) {
                  request.header(name, values.get(0));
                }
              });
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      asked.add(new Asked(call.getRequestURI().getPath(), answer.statusCode()));
      answer
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> call.getResponseHeaders().set("Content-Type", type));
      byte[] body = answer.body();
      call.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
      call.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
