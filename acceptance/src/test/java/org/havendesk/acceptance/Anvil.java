package org.havendesk.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * A chain of one's own: Foundry's Anvil, which npm brings as src/test/anvil has it. A block comes
 * each second.
 */
final class Anvil implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path FOLDER = Path.of("target", "anvil").toAbsolutePath();

  private final Process process;
  private final String url;

  private Anvil(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  static Anvil start() {
    try {
      Path program = installed();
      int port = freePort();
      var builder =
          new ProcessBuilder(
              program.toString(),
              "--port",
              Integer.toString(port),
              "--block-time",
              "1",
              "--silent");
      builder.redirectErrorStream(true).redirectOutput(FOLDER.resolve("anvil.log").toFile());
      var chain = new Anvil(builder.start(), "http://127.0.0.1:" + port);
      Patience.untilTrue("the chain answers", Patience.SHORT, chain::answers);
      return chain;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path installed() throws IOException {
    Path packages = FOLDER.resolve("node_modules").resolve("@foundry-rs");
    if (!Files.isDirectory(packages)) {
      Files.createDirectories(FOLDER);
      for (String file : List.of("package.json", "package-lock.json")) {
        Files.copy(
            Path.of("src", "test", "anvil", file),
            FOLDER.resolve(file),
            StandardCopyOption.REPLACE_EXISTING);
      }
      String npm = Programs.find("npm").toString();
      Command.run(
              List.of(npm, "ci", "--ignore-scripts", "--no-audit", "--prefix", FOLDER.toString()),
              Map.of())
          .succeeded();
    }
    try (var files = Files.walk(packages)) {
      return files
          .filter(file -> file.endsWith("bin/anvil"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("npm has brought no program for this machine"));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String url() {
    return url;
  }

  /** A transaction by its hash. */
  JsonNode transaction(String hash) {
    try {
      return call("eth_getTransactionByHash", "\"" + hash + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean answers() {
    try {
      return call("eth_chainId", "").isTextual();
    } catch (IOException notYet) {
      return false;
    }
  }

  private JsonNode call(String method, String parameter) throws IOException {
    String body =
        "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": [%s]}"
            .formatted(method, parameter);
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
      return JSON.readTree(answer.body()).path("result");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
