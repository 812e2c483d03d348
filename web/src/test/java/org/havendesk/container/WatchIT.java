package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.evidence.Folding;
import org.havendesk.evidence.Watching;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who changes what is in the log is found out by the log itself. */
@ExtendWith(ArquillianExtension.class)
class WatchIT {

  @Deployment
  static WebArchive application() {
    return TheApplication.with(WatchIT.class);
  }

  @Inject private Watching watching;
  @Inject private Folding folding;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Resource private UserTransaction transaction;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  @Test
  void a_rewritten_row_raises_an_alarm_that_ends_when_the_row_is_as_it_was() throws Exception {
    try (var scope = caller.as(Caller.system("test"))) {
      record("first");
      record("second");
      folding.fold();
      watching.watchNow();
      assertThat(watching.last().fault()).isEmpty();
      assertThat(watching.last().entries()).isGreaterThanOrEqualTo(2);

      sql("update evidence_entry set leaf = replace(leaf, 'first', 'worst') where log_index = 0");
      sql("update evidence_entry set leaf = concat(leaf, ' ') where log_index = 0");
      watching.watchNow();
      assertThat(watching.last().fault())
          .hasValueSatisfying(words -> assertThat(words).contains("do not add up"));
      var since = watching.last().since();
      watching.watchNow();
      assertThat(watching.last().since()).as("one alarm, not one each time").isEqualTo(since);
      assertThat(recorded("evidence.contradicted")).isEqualTo(1);

      sql("update evidence_entry set leaf = trim(trailing ' ' from leaf) where log_index = 0");
      sql("update evidence_entry set leaf = replace(leaf, 'worst', 'first') where log_index = 0");
      watching.watchNow();
      assertThat(watching.last().fault()).isEmpty();
      assertThat(recorded("evidence.reconciled")).isEqualTo(1);
    }
  }

  private void record(String word) throws Exception {
    transaction.begin();
    evidence.record(Act.of("test.done").by("system:test").fact("word", word));
    transaction.commit();
  }

  private int recorded(String kind) throws SQLException {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement("select count(*) from evidence_entry where kind = ?")) {
      query.setString(1, kind);
      try (var found = query.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }

  private void sql(String statement) throws SQLException {
    assertThat(Sql.change(dataSource, statement)).isEqualTo(1);
  }
}
