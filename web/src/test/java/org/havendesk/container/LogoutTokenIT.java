package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.havendesk.access.ProviderAccounts;
import org.havendesk.access.ProviderAccounts.Ended;
import org.havendesk.access.Tries;
import org.havendesk.access.Visits;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a provider says of the end of a session counts once. */
@ExtendWith(ArquillianExtension.class)
class LogoutTokenIT {

  private static final String ISSUER = "https://id.house.example/realms/house";
  private static final Optional<String> MARA = Optional.of("mara-1");
  private static final Optional<String> SESSION = Optional.of("session-1");

  @Deployment
  static WebArchive application() {
    return TheApplication.with(LogoutTokenIT.class);
  }

  @Inject private ProviderAccounts accounts;
  @Inject private Visits visits;
  @Inject private Tries tries;
  @Inject private Clock clock;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  @BeforeEach
  void a_colleague_of_a_provider() throws SQLException {
    Sql.change(dataSource, "delete from try_count");
    Sql.change(
        dataSource,
        "insert into staff_member (login, display_name, active, failed_attempts, epoch, created_at,"
            + " version, passcode_step, issuer, subject) values ('mara', 'Mara', true, 0, 0,"
            + " now(6), 0, 0, '"
            + ISSUER
            + "', 'mara-1')");
  }

  @AfterEach
  void nothing_is_left() throws SQLException {
    Sql.change(dataSource, "delete from staff_visit where login = 'mara'");
    Sql.change(dataSource, "delete from staff_member where login = 'mara'");
  }

  @Test
  void a_token_that_comes_again_ends_nothing() throws SQLException {
    visits.begin("mara", "Firefox, Linux", SESSION);
    assertThat(accounts.signOut(token("once", SESSION))).isTrue();
    assertThat(running()).isZero();

    visits.begin("mara", "Firefox, Linux", SESSION);
    assertThat(accounts.signOut(token("once", SESSION))).isFalse();
    assertThat(accounts.signOut(token("once", Optional.empty()))).isFalse();
    assertThat(running()).isEqualTo(1);

    assertThat(accounts.signOut(token("another", Optional.empty()))).isTrue();
    assertThat(running()).isZero();
  }

  @Test
  void another_issuer_may_call_its_tokens_the_same() {
    assertThat(accounts.signOut(token("once", SESSION))).isTrue();
    var other = new Ended("https://elsewhere.example", MARA, SESSION, "once", until());
    assertThat(accounts.signOut(other)).isTrue();
  }

  @Test
  void it_is_remembered_as_long_as_it_would_count_and_says_nothing_about_anybody()
      throws SQLException {
    accounts.signOut(token("once", SESSION));
    tries.tidy();
    assertThat(accounts.signOut(token("once", SESSION))).isFalse();
    assertThat(
            Sql.number(
                dataSource,
                "select count(*) from try_count where ends_at < now(6) + interval 2 minute"))
        .as("those that end before the token and what clocks differ by")
        .isZero();
    Sql.change(dataSource, "update try_count set ends_at = '2001-01-01'");
    tries.tidy();
    assertThat(Sql.number(dataSource, "select count(*) from try_count")).isZero();
  }

  private Ended token(String id, Optional<String> session) {
    return new Ended(ISSUER, MARA, session, id, until());
  }

  private Instant until() {
    return clock.instant().plus(Duration.ofMinutes(2));
  }

  private long running() throws SQLException {
    return Sql.number(dataSource, "select count(*) from staff_visit where login = 'mara'");
  }
}
