package org.havendesk.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A telephone system that behaves as Asterisk's REST interface does when a call is originated. */
final class Switchboard implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final String expected;
  private final HttpServer server;
  private final List<JsonNode> calls = new CopyOnWriteArrayList<>();
  private volatile boolean broken;

  /** Lets in who has this password. */
  Switchboard(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    expected = "Basic " + Base64.getEncoder().encodeToString(pair);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      boolean originates =
          call.getRequestMethod().equals("POST")
              && call.getRequestURI().toString().equals("/ari/channels");
      if (!expected.equals(call.getRequestHeaders().getFirst("Authorization"))) {
        answer(call, 401, "{\"message\":\"Authentication required\"}");
      } else if (!originates) {
        answer(call, 404, "{\"message\":\"Resource not found\"}");
      } else if (broken) {
        answer(call, 500, "{\"error\":\"Allocation failed\"}");
      } else {
        JsonNode asked = JSON.readTree(call.getRequestBody());
        boolean whole = asked.path("endpoint").asText().matches("[A-Za-z]+/[^/]+");
        if (whole) {
          calls.add(asked);
        }
        answer(
            call,
            whole ? 200 : 400,
            whole ? "{\"id\":\"1\",\"state\":\"Down\"}" : "{\"message\":\"Invalid endpoint\"}");
      }
    }
  }

  private static void answer(HttpExchange call, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, body.length);
    call.getResponseBody().write(body);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What it was asked to originate. */
  List<JsonNode> calls() {
    return calls;
  }

  /** From now on it takes no calls. */
  void breaks() {
    broken = true;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
