package org.havendesk.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A timestamp authority over HTTP (RFC 3161, 3.4) that lets {@code openssl ts} answer. */
final class TimestampAuthority implements AutoCloseable {

  private static final String SETTINGS =
      """
      [tsa]
      default_tsa = authority
      [authority]
      serial = %1$s/serial
      signer_cert = %1$s/tsa.pem
      signer_key = %1$s/tsa.key
      signer_digest = sha256
      default_policy = 1.2.3.4.1
      digests = sha256
      ess_cert_id_alg = sha256
      """;

  private final Path folder;
  private final HttpServer server;

  TimestampAuthority(Path folder) throws IOException {
    this.folder = folder;
    Files.writeString(file("tsa.cnf"), SETTINGS.formatted(folder));
    Files.writeString(file("serial"), "01\n");
    Files.writeString(file("tsa.ext"), "extendedKeyUsage=critical,timeStamping\n");
    openssl(
        "req -x509 -newkey rsa:2048 -nodes -subj /CN=Root -days 30",
        "-keyout",
        "ca.key",
        "-out",
        "ca.pem");
    openssl(
        "req -newkey rsa:2048 -nodes -subj /CN=Authority", "-keyout", "tsa.key", "-out", "tsa.csr");
    openssl(
        "x509 -req -CAcreateserial -days 30",
        "-in",
        "tsa.csr",
        "-CA",
        "ca.pem",
        "-CAkey",
        "ca.key",
        "-extfile",
        "tsa.ext",
        "-out",
        "tsa.pem");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange call) throws IOException {
    try (call) {
      Files.write(file("query.tsq"), call.getRequestBody().readAllBytes());
      openssl("ts -reply", "-config", "tsa.cnf", "-queryfile", "query.tsq", "-out", "reply.tsr");
      byte[] reply = Files.readAllBytes(file("reply.tsr"));
      call.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      call.sendResponseHeaders(200, reply.length);
      call.getResponseBody().write(reply);
    }
  }

  /** What {@code openssl ts -verify} says of a token on a text. */
  String verify(byte[] token, String text) {
    try {
      Files.write(file("token"), token);
      Files.writeString(file("text"), text);
      return openssl("ts -verify -token_in", "-in", "token", "-data", "text", "-CAfile", "ca.pem");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last word of each pair is a file here. */
  private String openssl(String words, String... files) {
    List<String> line = new ArrayList<>(List.of(Programs.find("openssl").toString()));
    line.addAll(List.of(words.split(" ")));
    for (int at = 0; at < files.length; at += 2) {
      line.addAll(List.of(files[at], file(files[at + 1]).toString()));
    }
    return Command.run(line, Map.of()).succeeded().output();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  Path root() {
    return file("ca.pem");
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
