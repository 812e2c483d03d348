package org.havendesk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Payara Server from Maven Central, with one domain that is set up as the launcher sets up Micro.
 */
final class PayaraServer implements AutoCloseable {

  private static final String DOMAIN = "havendesk";
  // What create-domain adds to --portbase.
  private static final int ADMIN = 48;
  private static final int HTTP = 80;
  private static final int HTTPS = 81;

  private final Path home;
  private final Path domains;
  private final Path arguments;
  private final int portBase;

  private PayaraServer(Path home, Path domains, int portBase) {
    this.home = home;
    this.domains = domains;
    this.arguments = domains.resolve("java.args");
    this.portBase = portBase;
  }

  /** Starts one that works on an office's database, with its keys and its mailbox. */
  static PayaraServer startFor(Office office, int portBase) {
    try {
      Path domains = Path.of("target", "domains").toAbsolutePath();
      Havendesk.deleteTree(domains);
      Files.createDirectories(domains);
      Path home = Path.of("target", "payara-server", "payara6").toAbsolutePath();
      var server = new PayaraServer(home, domains, portBase);
      server.start(office);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start(Office office) throws IOException {
    Path micro = office.data().resolve(office.id()).resolve("instance-1");
    Files.write(arguments, settings(Files.readAllLines(micro.resolve("jvm.args"))));
    Files.setPosixFilePermissions(arguments, PosixFilePermissions.fromString("rw-------"));
    // Its data grid stays its own: it shares the database, not the cluster.
    Path preBoot = domains.resolve("pre-boot.asadmin");
    Files.write(
        preBoot,
        List.of(
            "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false"));
    asadmin(
        "create-domain",
        "--nopassword",
        "--portbase",
        "" + portBase,
        "--domaindir",
        "" + domains,
        DOMAIN);
    Path driver = classPathEntry(org.mariadb.jdbc.Driver.class);
    Files.copy(driver, domains.resolve(DOMAIN).resolve("lib").resolve(driver.getFileName()));
    asadmin(
        "start-domain",
        "--domaindir",
        "" + domains,
        "--prebootcommandfile",
        "" + preBoot,
        "--postbootcommandfile",
        "" + micro.resolve("post-boot.asadmin"),
        DOMAIN);
  }

  void deploys(Path application) {
    asadmin("deploy", "--name", "havendesk", "--contextroot", "/", "" + application);
  }

  /** Where it answers without TLS. */
  String plainUrl() {
    return "http://localhost:" + (portBase + HTTP);
  }

  /** Where it answers with TLS, by a certificate of its own. */
  String url() {
    return "https://localhost:" + (portBase + HTTPS);
  }

  @Override
  public void close() {
    asadmin("stop-domain", "--domaindir", "" + domains, DOMAIN);
  }

  private void asadmin(String... arguments) {
    Path client = home.resolve("glassfish/lib/client/appserver-cli.jar");
    List<String> line = new ArrayList<>(List.of("java", "-jar", "" + client));
    line.addAll(List.of("--interactive=false", "--port", "" + (portBase + ADMIN)));
    line.addAll(List.of(arguments));
    // The server's Java is started by this one; it reads the settings from here.
    Command.run(line, Map.of("JDK_JAVA_OPTIONS", "\"@" + this.arguments + "\"")).succeeded();
  }

  private static List<String> settings(List<String> arguments) {
    return arguments.stream()
        .filter(line -> line.matches("\"-D(havendesk|mp\\.jwt)\\..*"))
        .toList();
  }

  private static Path classPathEntry(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
