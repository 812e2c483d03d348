package org.havendesk.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.havendesk.evidence.Leaf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What evidence costs: intake with and without folding, folding itself, and the whole log read. */
@Command(
    name = "evidence-log",
    mixinStandardHelpOptions = true,
    description = {
      "Tickets per second while the log is folded and while it is not; entries folded per second;",
      "entries verified per second and the server's memory meanwhile. Fills the log of a deployment",
      "made for it: ./havendesk up --detach --data DIR --empty --set evidence.watch-every=PT1S"
    })
final class EvidenceLoad implements Callable<Integer> {

  private static final int ROUNDS = 5;
  private static final int CLIENTS = 4;
  private static final int TICKETS = 100;
  private static final int INSERTED_AT_ONCE = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  @Option(names = "--data", required = true, description = "The data directory of what runs.")
  private Path data;

  @Option(names = "--jurisdiction", defaultValue = "eu", description = "Whose log.")
  private String jurisdiction;

  @Option(names = "--entries", defaultValue = "1000000", description = "Entries to fill it with.")
  private int entries;

  private RunningServer server;

  @Override
  public Integer call() throws Exception {
    server = new RunningServer(data, jurisdiction);
    intake();
    folding();
    verification();
    return 0;
  }

  /** Who holds the log's row keeps every sequencer from folding, and nobody from working. */
  private void intake() throws Exception {
    String token = server.token("tickets:write");
    var results =
        new Rounds()
            .with("tickets, folding", () -> tickets(token))
            .with("tickets, not folding", () -> unfolded(token))
            .run(ROUNDS);
    System.out.println(Rounds.report(results));
    System.out.printf(
        "ratio of the medians: %.2f%n%n", results.get(0).median() / results.get(1).median());
  }

  private long unfolded(String token) throws Exception {
    try (Connection fence = server.database();
        Statement statement = fence.createStatement()) {
      fence.setAutoCommit(false);
      statement.executeQuery("select size from log_state where id = 1 for update");
      return tickets(token);
    }
  }

  private long tickets(String token) throws Exception {
    var clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        all.add(
            clients.submit(
                () -> {
                  for (int each = 0; each < TICKETS / CLIENTS; each++) {
                    server.post(
                        token,
                        "/tickets",
                        """
                        {"customer": {"email": "%s@bench.example", "country": "DE"},
                         "subject": "A question", "body": "How long does it take?"}
                        """
                            .formatted(UUID.randomUUID()));
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      return TICKETS;
    } finally {
      clients.shutdown();
    }
  }

  private void folding() throws Exception {
    try (Connection connection = server.database()) {
      await(connection, "select count(*) = 0 from evidence_entry where log_index is null");
      long before = number(connection, "select size from log_state");
      long begun = System.nanoTime();
      insert(connection);
      double inserted = seconds(begun);
      await(connection, "select count(*) = 0 from evidence_entry where log_index is null");
      double folded = seconds(begun);
      long size = number(connection, "select size from log_state");
      System.out.printf(
          "folding: %,d entries came in within %.1f s and were folded within %.1f s: %,.0f/s%n%n",
          size - before, inserted, folded, (size - before) / folded);
    }
  }

  private void insert(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var insert =
        connection.prepareStatement(
            "insert into evidence_entry (id, kind, occurred_at, leaf) values (?, ?, ?, ?)")) {
      for (int each = 1; each <= entries; each++) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var leaf =
            new Leaf(
                UUID.randomUUID(),
                "ticket.changed",
                "system:bench",
                now,
                Map.of("ticket", Integer.toString(each), "status", "open", "priority", "normal"),
                Optional.empty());
        insert.setString(1, leaf.id().toString());
        insert.setString(2, leaf.kind());
        insert.setTimestamp(3, Timestamp.from(now));
        insert.setBytes(4, leaf.bytes());
        insert.addBatch();
        if (each % INSERTED_AT_ONCE == 0 || each == entries) {
          insert.executeBatch();
          connection.commit();
        }
      }
    }
    connection.setAutoCommit(true);
  }

  /** The server's own watch begins at half a minute and writes down when it was done. */
  private void verification() throws Exception {
    try (Connection connection = server.database()) {
      long size = number(connection, "select size from log_state");
      long rest = server.residentMebibytes();
      long most = rest;
      Instant end = Instant.now().plus(PATIENCE);
      String done =
          "select coalesce(max(entries), 0) >= " + size + " from log_watch where fault is null";
      while (number(connection, done) == 0) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException("The watch does not come to its end.");
        }
        most = Math.max(most, server.residentMebibytes());
        TimeUnit.MILLISECONDS.sleep(200);
      }
      double seconds =
          number(
                  connection,
                  "select timestampdiff(microsecond,"
                      + " date_sub(date_sub(checked_at, interval 30 second),"
                      + " interval second(date_sub(checked_at, interval 30 second)) second),"
                      + " date_sub(checked_at, interval 30 second)) from log_watch")
              / 1e6;
      System.out.printf(
          "verification: %,d entries in %.1f s: %,.0f/s; memory of the server %d MiB before, at"
              + " most %d MiB meanwhile%n",
          size, seconds, size / seconds, rest, most);
    }
  }

  private static void await(Connection connection, String condition) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (number(connection, condition) == 0) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("In vain waited for: " + condition);
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
