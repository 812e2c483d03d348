package org.havendesk.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openqa.selenium.By;

/** A provider of OpenID Connect on this machine: Keycloak, with a realm of three colleagues. */
final class Keycloak implements AutoCloseable {

  /** The first start takes a while: Keycloak builds itself. */
  private static final Duration TO_START = Duration.ofMinutes(4);

  private static final Path FOLDER = Path.of("target", "keycloak").toAbsolutePath();

  private final Process process;
  private final String issuer;
  private final String password;

  private Keycloak(Process process, String issuer, String password) {
    this.process = process;
    this.issuer = issuer;
    this.password = password;
  }

  /** How its tokens will name it when it listens there. */
  static String issuer(int port) {
    return "http://127.0.0.1:" + port + "/realms/house";
  }

  /**
   * Starts it.
   *
   * @param portal whose colleagues it signs in
   */
  static Keycloak start(int port, Office portal, String clientSecret, String password) {
    try {
      Path home = FOLDER.resolve("keycloak-" + version());
      Havendesk.deleteTree(home.resolve("data"));
      Path realm = home.resolve("data/import/house-realm.json");
      Files.createDirectories(realm.getParent());
      try (InputStream in = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(
            realm,
            text.replace("@URL@", portal.url())
                .replace("@SECRET@", clientSecret)
                .replace("@PASSWORD@", password));
      }
      var builder =
          new ProcessBuilder(
              "sh",
              home.resolve("bin/kc.sh").toString(),
              "start-dev",
              "--http-host=127.0.0.1",
              "--http-port=" + port,
              "--hostname=http://127.0.0.1:" + port,
              // By this it believes the portal, to which it says who has signed out.
              "--truststore-paths=" + portal.authority(),
              "--import-realm");
      builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
      builder.redirectErrorStream(true).redirectOutput(FOLDER.resolve("keycloak.log").toFile());
      var keycloak = new Keycloak(builder.start(), issuer(port), password);
      Patience.untilTrue("Keycloak answers", TO_START, keycloak::answers);
      return keycloak;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version() throws IOException {
    try (var folders = Files.list(FOLDER)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.startsWith("keycloak-"))
          .map(name -> name.substring("keycloak-".length()))
          .findFirst()
          .orElseThrow(() -> new AssertionError("The build has brought no Keycloak"));
    }
  }

  /** A port that nobody uses. */
  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Fills in its sign-in page. */
  void signIn(Chromium window, String name) {
    if (window.shows(By.id("username"))) {
      window.type(By.id("username"), name);
    }
    window.type(By.id("password"), password);
    window.press(By.id("kc-login"));
  }

  /** Signs out there, as from another program of the house. */
  void signOut(Chromium window) {
    window.open(issuer + "/protocol/openid-connect/logout");
    window.press(By.id("kc-logout"));
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new AssertionError("Keycloak has ended; see target/keycloak/keycloak.log");
    }
    var request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"));
    try {
      var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  /** Ends the script and the server that it has started. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
