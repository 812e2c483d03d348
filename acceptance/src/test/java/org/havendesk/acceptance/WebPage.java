package org.havendesk.acceptance;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A page of another company, at another origin, that includes our banner. */
final class WebPage implements AutoCloseable {

  private static final int PORT = freePort();

  /** Where it is; the deployments of the stories know it. */
  static final String ORIGIN = "http://127.0.0.1:" + PORT;

  private final HttpServer server;

  WebPage(Office house) {
    byte[] page =
        """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
        <script src="%s/consent.js" data-language="en" defer></script></head>
        <body><main><h1>A shop</h1><p>Teapots.</p></main></body></html>
        """
            .formatted(house.url())
            .getBytes(StandardCharsets.UTF_8);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        call -> {
          try (call) {
            call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            call.sendResponseHeaders(200, page.length);
            call.getResponseBody().write(page);
          }
        });
    server.start();
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
