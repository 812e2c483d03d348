package org.havendesk.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A jurisdiction's own MariaDB on loopback: no anonymous users, generated passwords, data that
 * survives restarts and kills.
 */
final class EmbeddedDatabase {

  private static final String SCHEMA = "havendesk";
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

  private final DataDirectory data;
  private final JurisdictionPlan plan;
  private final Path directory;
  private final DatabaseAccess access;
  private final MariadbPrograms programs;
  private Process server;

  EmbeddedDatabase(DataDirectory data, JurisdictionPlan plan, Secrets secrets)
      throws IOException, InterruptedException {
    this.data = data;
    this.plan = plan;
    this.directory = data.database(plan.id());
    this.access =
        new DatabaseAccess(
            "jdbc:mariadb://127.0.0.1:" + plan.databasePort() + "/" + SCHEMA,
            SCHEMA,
            secrets.databasePassword());
    PrivateFiles.directory(directory);
    programs = MariadbPrograms.unpackedTo(data.mariadbPrograms());
    programs.makeTables(directory.resolve("tables"), log());
    writeConfiguration();
    writeAccounts(secrets.databaseRootPassword());
  }

  DatabaseAccess access() {
    return access;
  }

  Process server() {
    return server;
  }

  /** Starts the server; what a killed one left behind, InnoDB recovers. */
  void start() {
    server =
        Child.start(
            List.of(
                programs.server().toString(), "--defaults-file=" + directory.resolve("server.cnf")),
            directory,
            log());
  }

  /** Waits until the application's account can sign in. */
  void awaitReady(Progress progress, Duration patience, InstantSource clock)
      throws InterruptedException {
    Instant end = clock.instant().plus(patience);
    while (!accepts()) {
      if (!server.isAlive() || clock.instant().isAfter(end)) {
        throw new Failure(
            "The database of %s has not started; its log is %s%n%s"
                .formatted(plan.id(), log(), LogTail.lastProblems(log())));
      }
      progress.tick();
      server.waitFor(200, TimeUnit.MILLISECONDS);
    }
  }

  void stop() {
    if (server != null) {
      ProcessRef.stop(server.toHandle(), STOP_PATIENCE);
    }
  }

  private Path log() {
    return data.log(plan.id() + "-database");
  }

  private boolean accepts() {
    try (Connection connection =
        DriverManager.getConnection(access.url(), access.user(), access.password())) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false; // Not yet; a server that never accepts runs into the time limit.
    }
  }

  private void writeConfiguration() throws IOException {
    Path temporary = PrivateFiles.directory(directory.resolve("tmp"));
    String text =
        """
        [mariadbd]
        basedir="%s"
        datadir="%s"
        tmpdir="%s"
        init-file="%s"
        lc-messages-dir="%s"
        %sport=%d
        bind-address=127.0.0.1
        # Relative to the data directory: the whole path may be too long for a socket (unix(7)).
        socket=mariadb.sock
        pid-file=mariadb.pid
        skip-name-resolve
        local-infile=0
        secure-file-priv="%s"
        character-set-server=utf8mb4
        collation-server=utf8mb4_uca1400_ai_ci
        default-time-zone=+00:00
        transaction-isolation=READ-COMMITTED
        innodb-buffer-pool-size=%dM
        innodb-log-file-size=128M
        innodb-flush-log-at-trx-commit=1
        max-allowed-packet=64M
        max-connections=200
        """
            .formatted(
                programs.directory(),
                directory.resolve("tables"),
                temporary,
                directory.resolve("accounts.sql"),
                programs.directory().resolve("share"),
                MariadbPrograms.isRoot() ? "user=root\n" : "",
                plan.databasePort(),
                temporary,
                bufferPoolMegabytes(machineMemory()));
    PrivateFiles.write(directory.resolve("server.cnf"), text);
  }

  /**
   * How much of its tables a database keeps in memory, in MiB: an eighth of the machine's, as there
   * are several of them beside their servers, 128 at least and 4,096 at most. It takes that much
   * only as its tables grow.
   */
  static long bufferPoolMegabytes(long memory) {
    return Math.max(128, Math.min(4_096, memory / 8 >> 20));
  }

  private static long machineMemory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /** The server runs this file at each start, before it lets anyone in. One statement a line. */
  private void writeAccounts(String rootPassword) throws IOException {
    String text =
        """
        DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
        FLUSH PRIVILEGES;
        DROP DATABASE IF EXISTS test;
        ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
        CREATE DATABASE IF NOT EXISTS %3$s CHARACTER SET utf8mb4;
        CREATE USER IF NOT EXISTS '%3$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        ALTER USER '%3$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        GRANT ALL PRIVILEGES ON %3$s.* TO '%3$s'@'127.0.0.1';
        """
            .formatted(rootPassword, access.password(), SCHEMA);
    PrivateFiles.write(directory.resolve("accounts.sql"), text);
  }
}
