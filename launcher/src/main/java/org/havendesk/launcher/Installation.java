package org.havendesk.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built product lies. The script names the root in the system property {@code
 * havendesk.home}.
 *
 * @param root the repository's root
 */
record Installation(Path root) {

  static Installation current() {
    String home = System.getProperty("havendesk.home");
    if (home == null) {
      throw new Failure("The launcher is to be started by the script ./havendesk.");
    }
    return new Installation(Path.of(home).toAbsolutePath().normalize());
  }

  Path config() {
    return root.resolve("config");
  }

  Path payaraConfig(String file) {
    return config().resolve("payara").resolve(file);
  }

  Path lib() {
    return root.resolve("launcher/target/dist/lib");
  }

  Path payaraMicro() {
    return built(root.resolve("launcher/target/dist/server/payara-micro.jar"));
  }

  Path databaseDriver() {
    return built(root.resolve("launcher/target/dist/server/mariadb-java-client.jar"));
  }

  Path application() {
    return built(root.resolve("web/target/havendesk.war"));
  }

  private static Path built(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(file + " is missing; build it with: mvn -DskipTests package");
    }
    return file;
  }
}
