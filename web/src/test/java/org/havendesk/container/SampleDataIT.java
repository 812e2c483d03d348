package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.havendesk.samples.SampleData;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A newcomer finds a desk at work, once. */
@ExtendWith(ArquillianExtension.class)
class SampleDataIT {

  private static final String TAKEN_OVER =
      "select count(*) from evidence_entry where kind = 'ticket.taken-over'";

  @Deployment
  static WebArchive application() {
    return TheApplication.with(SampleDataIT.class);
  }

  @Inject private SampleData samples;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  @Test
  void the_first_start_writes_the_samples_and_a_later_one_does_not() throws Exception {
    assertThat(count(TAKEN_OVER)).isEqualTo(12);

    samples.writeOnce();

    assertThat(count(TAKEN_OVER)).isEqualTo(12);
  }

  @Test
  void samples_are_sealed_found_by_their_address_and_sent_to_nobody() throws Exception {
    assertThat(count("select count(*) from ticket where subject like '%Lampe%'")).isZero();
    assertThat(
            count(
                "select count(distinct i.person_id) from person_index i"
                    + " join ticket t on t.person_id = i.person_id"))
        .isGreaterThanOrEqualTo(10);
    assertThat(
            count(
                "select count(*) from message where author is not null and delivery <> 'NONE'"
                    + " and created_at < now(6) - interval 30 minute"))
        .isZero();
  }

  private long count(String query) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
