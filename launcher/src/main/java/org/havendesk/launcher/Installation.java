package org.havendesk.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built product lies. The script names the root in the system property {@code
 * havendesk.home}.
 *
 * @param root the repository's root
 * @param config the folder with the rules
 */
record Installation(Path root, Path config) {

  static Installation current() {
    String home = System.getProperty("havendesk.home");
    if (home == null) {
      throw new Failure("The launcher is to be started by the script ./havendesk.");
    }
    Path root = Path.of(home).toAbsolutePath().normalize();
    return new Installation(root, root.resolve("config"));
  }

  Installation with(Path otherConfig) {
    return new Installation(root, otherConfig);
  }

  Path payaraConfig(String file) {
    return root.resolve("config/payara").resolve(file);
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
