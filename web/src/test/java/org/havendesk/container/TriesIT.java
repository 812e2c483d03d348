package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.havendesk.access.Tries;
import org.havendesk.access.Tries.Kind;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who tries too much is slowed down, and not written down. */
@ExtendWith(ArquillianExtension.class)
class TriesIT {

  private static final String SOMEBODY = "192.0.2.77";
  private static final int ALLOWED = 60;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(TriesIT.class);
  }

  @Inject private Tries tries;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  @BeforeEach
  void nobodyHasTried() throws SQLException {
    sql("delete from try_count");
  }

  @Test
  void so_many_are_let_and_no_more() {
    for (int each = 0; each < ALLOWED; each++) {
      assertThat(tries.isEnough(Kind.PRIVACY_REQUEST, SOMEBODY)).isFalse();
      assertThat(tries.lets(Kind.PRIVACY_REQUEST, SOMEBODY)).as("number " + each).isTrue();
    }
    assertThat(tries.isEnough(Kind.PRIVACY_REQUEST, SOMEBODY)).isTrue();
    assertThat(tries.lets(Kind.PRIVACY_REQUEST, SOMEBODY)).isFalse();
    assertThat(tries.untilOver(Kind.PRIVACY_REQUEST)).isBetween(Duration.ZERO, Duration.ofHours(2));

    assertThat(tries.lets(Kind.PRIVACY_REQUEST, "192.0.2.78")).as("somebody else").isTrue();
    assertThat(tries.isEnough(Kind.SIGN_IN, SOMEBODY)).as("something else").isFalse();

    tries.forget(Kind.PRIVACY_REQUEST, SOMEBODY);
    assertThat(tries.lets(Kind.PRIVACY_REQUEST, SOMEBODY)).isTrue();
  }

  @Test
  void no_address_is_kept_and_what_is_over_is_forgotten() throws SQLException {
    tries.lets(Kind.SIGN_IN, SOMEBODY);
    try (var connection = dataSource.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery("select who, tries from try_count")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getBytes(1)).hasSize(32);
      assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1)).doesNotContain("192.0");
      assertThat(row.getInt(2)).isEqualTo(1);
      assertThat(row.next()).isFalse();
    }
    tries.tidy();
    assertThat(rows()).as("not over yet").isEqualTo(1);
    sql("update try_count set ends_at = '2001-01-01'");
    tries.tidy();
    assertThat(rows()).isZero();
  }

  private int rows() throws SQLException {
    try (var connection = dataSource.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery("select count(*) from try_count")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void sql(String statement) throws SQLException {
    try (var connection = dataSource.getConnection();
        var update = connection.createStatement()) {
      update.executeUpdate(statement);
    }
  }
}
