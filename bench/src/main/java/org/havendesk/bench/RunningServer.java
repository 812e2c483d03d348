package org.havendesk.bench;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A jurisdiction that {@code ./havendesk up} runs: its database, its API and its first server. */
final class RunningServer {

  private static final Pattern ADDRESS = Pattern.compile("Sign in at (\\S+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Path data;
  private final String jurisdiction;
  private final String address;
  private final Properties passwords = new Properties();
  private final HttpClient client;

  RunningServer(Path data, String jurisdiction) throws IOException, GeneralSecurityException {
    this.data = data.toAbsolutePath();
    this.jurisdiction = jurisdiction;
    Path file = this.data.resolve(jurisdiction).resolve("passwords.txt");
    try (InputStream in = Files.newInputStream(file)) {
      passwords.load(in);
    }
    var found = ADDRESS.matcher(Files.readString(file));
    if (!found.find()) {
      throw new IOException("No address in " + file);
    }
    address = found.group(1);
    client = HttpClient.newBuilder().sslContext(trust()).build();
  }

  Connection database() throws SQLException {
    return DriverManager.getConnection(
        passwords.getProperty("database.url"),
        passwords.getProperty("database.user"),
        passwords.getProperty("database.password"));
  }

  /** A token of a partner, as the command prints it. */
  String token(String scopes) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("havendesk.home"), "havendesk").toString(),
                "token",
                "--data",
                data.toString(),
                "--jurisdiction",
                jurisdiction,
                "--client",
                "bench",
                "--scope",
                scopes)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("No token was printed");
    }
    return token.strip();
  }

  /** Posts JSON to the API. */
  void post(String token, String path, String json) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) {
      throw new IOException("The API answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  /** The memory of the first server that is in use, in MiB. */
  long residentMebibytes() throws IOException {
    String mark = data.resolve(jurisdiction).resolve("instance-1").toString();
    for (var process : ProcessHandle.allProcesses().toList()) {
      if (process.info().commandLine().filter(line -> line.contains(mark)).isPresent()) {
        var found =
            RESIDENT.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        if (found.find()) {
          return Long.parseLong(found.group(1)) / 1024;
        }
      }
    }
    throw new IOException("No server of " + jurisdiction + " runs in " + data);
  }

  private SSLContext trust() throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(data.resolve("authority").resolve("ca.pem"))) {
      var trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    }
  }
}
