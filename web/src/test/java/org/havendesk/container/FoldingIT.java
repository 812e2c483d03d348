package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.evidence.Folding;
import org.havendesk.evidence.LogAudit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the database sees of a server that dies is a connection that ends. Here connections end at
 * whatever point they are, again and again, under three sequencers.
 */
@ExtendWith(ArquillianExtension.class)
class FoldingIT {

  private static final int ENOUGH = 25;
  private static final int MOST_KILLS = 20_000;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(FoldingIT.class);
  }

  @Inject private Folding folding;
  @Inject private Evidence evidence;
  @Inject private LogAudit audit;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  private final AtomicBoolean going = new AtomicBoolean(true);
  private final AtomicInteger brokenFolds = new AtomicInteger();
  private final AtomicInteger brokenRecords = new AtomicInteger();
  private final Set<UUID> committed = ConcurrentHashMap.newKeySet();

  @Test
  void whatever_dies_under_several_sequencers_each_act_has_one_place_and_the_log_holds()
      throws Exception {
    // With the timer of the application itself these make three.
    List<Future<?>> work =
        List.of(
            executor.submit(() -> goOn(brokenFolds, folding::fold)),
            executor.submit(() -> goOn(brokenFolds, folding::fold)),
            executor.submit(() -> goOn(brokenRecords, this::record)));
    try {
      killConnections();
    } finally {
      going.set(false);
    }
    for (Future<?> one : work) {
      one.get(2, TimeUnit.MINUTES);
    }

    try (var scope = caller.as(Caller.system("test"))) {
      while (count("select count(*) from evidence_entry where log_index is null") > 0) {
        folding.fold();
      }
      long entries = audit.verify(read -> true).entries();
      assertThat(entries).isEqualTo(count("select count(*) from evidence_entry"));
      assertThat(entries).isEqualTo(count("select size from log_state"));
      assertThat(entries).isEqualTo(count("select max(log_index) + 1 from evidence_entry"));
      assertThat(committed).hasSizeGreaterThanOrEqualTo(ENOUGH);
      for (UUID act : committed) {
        assertThat(count("select count(*) from evidence_entry where id = '" + act + "'"))
            .as("what was committed is in the log")
            .isEqualTo(1);
      }
    }
  }

  private void killConnections() throws InterruptedException {
    int killed = 0;
    for (int kills = 0;
        brokenFolds.get() < ENOUGH || killed < ENOUGH || committed.size() < ENOUGH;
        kills++) {
      assertThat(kills)
          .as("kills until enough folds broke and enough acts came through")
          .isLessThan(MOST_KILLS);
      try (var connection = dataSource.getConnection();
          var statement = connection.createStatement();
          var found =
              statement.executeQuery(
                  "select id from information_schema.processlist"
                      + " where user = 'havendesk' and id <> connection_id()"
                      + " order by command = 'Sleep', rand() limit 1")) {
        if (found.next()) {
          long victim = found.getLong(1);
          statement.execute("kill " + victim);
          killed++;
        }
      } catch (SQLException e) {
        // The victim had ended by itself, or this connection was one that had been killed before.
        Thread.onSpinWait();
      }
    }
  }

  private void goOn(AtomicInteger broken, Callable<?> work) {
    try (var scope = caller.as(Caller.system("test"))) {
      while (going.get()) {
        try {
          work.call();
        } catch (Exception e) {
          broken.incrementAndGet();
        }
      }
    }
  }

  private UUID record() throws Exception {
    transaction.begin();
    try {
      UUID id = evidence.record(Act.of("ticket.changed").by("system:test").fact("word", "x"));
      transaction.commit();
      committed.add(id);
      return id;
    } finally {
      if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    }
  }

  private long count(String query) {
    for (int attempt = 0; ; attempt++) {
      try (var connection = dataSource.getConnection();
          var statement = connection.createStatement();
          var found = statement.executeQuery(query)) {
        found.next();
        return found.getLong(1);
      } catch (SQLException e) {
        // The pool may still hold connections that were killed; it drops each when it fails.
        assertThat(attempt).as("%s", e).isLessThan(100);
      }
    }
  }
}
