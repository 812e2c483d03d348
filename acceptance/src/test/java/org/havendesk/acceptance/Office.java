package org.havendesk.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** One jurisdiction of the deployment: where it is reached and what it wrote down about itself. */
record Office(String id, Path data) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The portal and the Privacy Centre. */
  String url() {
    return state().get("url").textValue();
  }

  /** One server of several, counted from nought. */
  String url(int instance) {
    return state().at("/instances/" + instance + "/url").textValue();
  }

  String supportAddress() {
    return state().get("supportAddress").textValue();
  }

  int smtpPort() {
    return state().get("smtpPort").intValue();
  }

  int imapPort() {
    return state().get("imapPort").intValue();
  }

  /** The process id of the first instance, as the launcher knows it. */
  long instance() {
    return state().at("/instances/0/process/pid").longValue();
  }

  /** What the launcher wrote into the file of generated passwords. */
  String password(String of) {
    var passwords = new Properties();
    try (InputStream in = Files.newInputStream(data.resolve(id).resolve("passwords.txt"))) {
      passwords.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return passwords.getProperty(of);
  }

  /** The public key of this jurisdiction's evidence log. */
  Path logKey() {
    return data.resolve(id).resolve("secrets").resolve("log-verifier.pub");
  }

  /** The authority that vouches for this deployment's servers. */
  Path authority() {
    return data.resolve("authority").resolve("ca.pem");
  }

  /** A connection to the database, as the application has it. */
  Connection database() throws SQLException {
    return DriverManager.getConnection(
        password("database.url"), password("database.user"), password("database.password"));
  }

  /** Posts a form as a program does; answers the status. */
  int post(URI address, String form) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return send(request).statusCode();
  }

  /** Sends a request as a program does that trusts the launcher's authority. */
  HttpResponse<String> send(HttpRequest request) {
    try {
      return client().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }

  /** What a program uses that trusts the launcher's authority. */
  HttpClient client() {
    return HttpClient.newBuilder().sslContext(trusting()).build();
  }

  private SSLContext trusting() {
    try (InputStream pem = Files.newInputStream(authority())) {
      var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("The certificate authority can't be trusted", e);
    }
  }

  /** The only number that a query answers. */
  long count(String query) {
    try (var connection = database();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  /** The only text that a query answers, as soon as there is one. */
  String text(String query) {
    return Patience.until(query + " finds something", Patience.LONG, () -> found(query));
  }

  private Optional<String> found(String query) {
    try (var connection = database();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  private JsonNode state() {
    try {
      JsonNode state = JSON.readTree(data.resolve("state.json").toFile());
      for (JsonNode one : state.get("jurisdictions")) {
        if (one.get("id").textValue().equals(id)) {
          return one;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("The launcher does not run " + id);
  }
}
