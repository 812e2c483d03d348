package org.havendesk.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.evidence.Leaf;

/** The tables of the evidence log, as a session of its own sees and fills them. */
final class LogTables implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration A_LOOK = Duration.ofMillis(20);

  private final Connection connection;

  LogTables(Connection connection) {
    this.connection = connection;
  }

  /** Something that is waited for. */
  @FunctionalInterface
  interface Condition {
    boolean holds() throws Exception;
  }

  /** Waits, for as long as something moves at least every few minutes. */
  void await(String what, Condition condition) throws Exception {
    long size = size();
    long since = System.nanoTime();
    while (!condition.holds()) {
      if (size() > size) {
        size = size();
        since = System.nanoTime();
      }
      if (System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new IllegalStateException("Waited in vain: " + what);
      }
      Thread.sleep(A_LOOK.toMillis());
    }
  }

  /** How many entries have their place. */
  long size() throws SQLException {
    return number("select size from log_state where id = 1");
  }

  /** Waits until every entry has its place. */
  void awaitFolded() throws Exception {
    await(
        "for the entries to be folded",
        () -> number("select exists (select 1 from evidence_entry where log_index is null)") == 0);
  }

  /** Keeps every sequencer waiting, until {@link #release()}. */
  void hold() throws SQLException {
    connection.setAutoCommit(false);
    number("select size from log_state where id = 1 for update");
  }

  /** Lets the sequencers go on, if they were held. */
  void release() throws SQLException {
    connection.setAutoCommit(true);
  }

  /** Whether some instance is reading the whole log again: it holds the lock on that row. */
  boolean isWatched() throws SQLException {
    try (var statement = connection.createStatement();
        var free = statement.executeQuery("select id from log_watch for update skip locked")) {
      return !free.next();
    }
  }

  /** How many entries the log's watch has found to hold. */
  long verified() throws SQLException {
    if (number("select count(*) from log_watch where fault is not null") > 0) {
      throw new IllegalStateException("The log's watch says that the log does not hold.");
    }
    return number("select entries from log_watch");
  }

  /** Adds entries in one transaction, as the application records them. */
  void insert(int entries) throws SQLException {
    connection.setAutoCommit(false);
    try (var entry =
            connection.prepareStatement(
                "insert into evidence_entry (id, kind, occurred_at, leaf) values (?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS);
        var fact =
            connection.prepareStatement(
                "insert into evidence_fact (entry_seq, name, value) values (?, 'ticket', ?)")) {
      for (int i = 0; i < entries; i++) {
        var leaf = leaf(i);
        entry.setString(1, leaf.id().toString());
        entry.setString(2, leaf.kind());
        entry.setTimestamp(3, Timestamp.from(leaf.occurredAt()));
        entry.setBytes(4, leaf.bytes());
        entry.addBatch();
      }
      entry.executeBatch();
      try (var keys = entry.getGeneratedKeys()) {
        for (int i = 0; keys.next(); i++) {
          fact.setLong(1, keys.getLong(1));
          fact.setString(2, Integer.toString(i));
          fact.addBatch();
        }
      }
      if (fact.executeBatch().length != entries) {
        throw new SQLException("Not every entry has got its fact.");
      }
      connection.commit();
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static Leaf leaf(int ticket) {
    return new Leaf(
        UUID.randomUUID(),
        "ticket.changed",
        "system:load",
        Instant.now().truncatedTo(ChronoUnit.MICROS),
        Map.of("ticket", Integer.toString(ticket)),
        Optional.empty());
  }

  private long number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
