package org.havendesk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.havendesk.sealing.store.JurisdictionKeys;

/** One jurisdiction of a deployment that somebody has started with {@code up}. */
final class Running {

  private final Path data;
  private final String jurisdiction;
  private final JsonNode state;
  private final Properties passwords = new Properties();

  /** Reads what {@code up} wrote down about it. */
  Running(Path data, String jurisdiction) throws IOException {
    this.data = data.toAbsolutePath();
    this.jurisdiction = jurisdiction;
    this.state = find(this.data.resolve("state.json"), jurisdiction);
    try (var lines = Files.newBufferedReader(Path.of(state.get("passwords").textValue()))) {
      passwords.load(lines);
    }
  }

  private static JsonNode find(Path file, String jurisdiction) throws IOException {
    if (Files.exists(file)) {
      for (var one : new JsonMapper().readTree(file.toFile()).get("jurisdictions")) {
        if (one.get("id").textValue().equals(jurisdiction)) {
          return one;
        }
      }
    }
    throw new IllegalStateException("No " + jurisdiction + " is running with this --data.");
  }

  String url() {
    return state.get("url").textValue();
  }

  /** The process of its only instance: several would share the work that is measured. */
  long server() {
    var instances = state.get("instances");
    if (instances.size() != 1) {
      throw new IllegalStateException("Start it with one instance.");
    }
    return instances.get(0).at("/process/pid").longValue();
  }

  /** The password that the launcher made for one of the first colleagues. */
  String password(String login) {
    return passwords.getProperty(login);
  }

  /** The jurisdiction's own keys. */
  JurisdictionKeys keys() throws IOException {
    Path secrets = data.resolve(jurisdiction).resolve("secrets");
    String password = Files.readString(secrets.resolve("keys.password")).strip();
    return JurisdictionKeys.open(secrets.resolve("keys.p12"), password.toCharArray());
  }

  /** A session of its own in the application's schema. */
  Connection connect() throws SQLException {
    String url = passwords.getProperty("database.url");
    return DriverManager.getConnection(
        url
            + (url.contains("?") ? "&" : "?")
            + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
        passwords.getProperty("database.user"),
        passwords.getProperty("database.password"));
  }

  /** A partner's token, good for an hour. */
  String token(String scope) throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("havendesk.home"), "havendesk").toString(),
            "token",
            "--data=" + data,
            "--jurisdiction=" + jurisdiction,
            "--client=load",
            "--scope=" + scope);
    return Programs.output(command).strip();
  }

  /** Trust in the deployment's own authority and nobody else. */
  SSLContext trust() throws IOException, GeneralSecurityException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (var pem = Files.newInputStream(data.resolve("authority/ca.pem"))) {
      store.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
