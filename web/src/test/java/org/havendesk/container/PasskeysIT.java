package org.havendesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.PasskeyChallenge;
import org.havendesk.access.Passkeys;
import org.havendesk.access.Role;
import org.havendesk.access.StaffAccounts;
import org.havendesk.platform.InvalidInput;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a passkey answers lets in once, and only if everything about it is right. */
@ExtendWith(ArquillianExtension.class)
class PasskeysIT {

  private static final String LOGIN = "agent";
  private static final String PASSWORD = "test";
  private static final String FAILED = "staff.sign-in-failed";
  private static final String WENT_BACK = "staff.passkey-count-went-back";

  @Deployment
  static WebArchive application() {
    return TheApplication.with(PasskeysIT.class, SoftwareAuthenticator.class);
  }

  @Inject private Passkeys passkeys;
  @Inject private StaffAccounts accounts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService threads;

  @Resource(lookup = "jdbc/havendesk")
  private DataSource dataSource;

  private final SoftwareAuthenticator device = new SoftwareAuthenticator();

  @BeforeEach
  void an_account_with_a_passkey() throws SQLException {
    device.count = 7;
    as(() -> add(device));
    assertThat(Sql.number(dataSource, "select count(*) from staff_passkey")).isEqualTo(1);
  }

  @AfterEach
  void nothing_is_left() throws SQLException {
    Sql.change(dataSource, "delete from staff_passkey");
    Sql.change(dataSource, "delete from recovery_code");
    Sql.change(
        dataSource,
        "update staff_member set user_handle = null, failed_attempts = 0, locked_until = null");
  }

  @Test
  void an_answer_lets_in_once() throws SQLException {
    long entered = recorded("staff.signed-in");
    device.count++;
    PasskeyChallenge question = passkeys.ask();
    String answer = device.sign(question.told());
    assertThat(passkeys.signIn(question.kept(), answer))
        .hasValueSatisfying(member -> assertThat(member.login()).isEqualTo(LOGIN));
    assertThat(recorded("staff.signed-in")).isEqualTo(entered + 1);
    assertThat(Sql.number(dataSource, "select sign_count from staff_passkey"))
        .isEqualTo(device.count);

    isRefused(question, answer);
    assertThat(recorded("staff.signed-in")).isEqualTo(entered + 1);
  }

  @Test
  void an_answer_of_a_device_that_does_not_count_lets_in_once() throws SQLException {
    Sql.change(dataSource, "update staff_passkey set sign_count = 0");
    device.count = 0;
    PasskeyChallenge question = passkeys.ask();
    String answer = device.sign(question.told());
    assertThat(passkeys.signIn(question.kept(), answer)).isPresent();
    isRefused(question, answer);

    PasskeyChallenge next = passkeys.ask();
    assertThat(passkeys.signIn(next.kept(), device.sign(next.told()))).isPresent();
  }

  @Test
  void of_two_that_bring_the_same_answer_at_once_one_is_let_in() throws Exception {
    Sql.change(dataSource, "update staff_passkey set sign_count = 0");
    device.count = 0;
    for (int round = 0; round < 5; round++) {
      PasskeyChallenge question = passkeys.ask();
      String answer = device.sign(question.told());
      var together = new CyclicBarrier(2);
      Callable<Boolean> brings =
          () -> {
            together.await();
            return passkeys.signIn(question.kept(), answer).isPresent();
          };
      List<Future<Boolean>> both = List.of(threads.submit(brings), threads.submit(brings));
      assertThat(List.of(both.get(0).get(), both.get(1).get())).containsOnlyOnce(true);
      Sql.change(dataSource, "update staff_member set failed_attempts = 0, locked_until = null");
    }
  }

  @Test
  void an_answer_to_another_question_is_refused() throws SQLException {
    device.count++;
    isRefused(passkeys.ask(), device.sign(passkeys.ask().told()));
  }

  @Test
  void what_was_signed_elsewhere_is_refused() throws SQLException {
    device.count++;
    PasskeyChallenge question = passkeys.ask();
    device.origin = "https://localhost.evil.example:8443";
    isRefused(question, device.sign(question.told()));
    device.origin = "https://localhost";
    isRefused(question, device.sign(question.told()));
    device.origin = "https://localhost:8443";
    device.host = "evil.example";
    isRefused(question, device.sign(question.told()));
  }

  @Test
  void a_count_that_went_back_or_stands_still_is_refused_and_told_apart() throws SQLException {
    long before = recorded(WENT_BACK);
    for (long copied : List.of(6, 7)) {
      device.count = copied;
      PasskeyChallenge question = passkeys.ask();
      isRefused(question, device.sign(question.told()));
    }
    assertThat(recorded(WENT_BACK)).isEqualTo(before + 2);
    assertThat(Sql.number(dataSource, "select sign_count from staff_passkey")).isEqualTo(7);
  }

  @Test
  void a_device_that_did_not_make_sure_who_holds_it_is_refused() throws SQLException {
    device.count++;
    device.verifiesUser = false;
    PasskeyChallenge question = passkeys.ask();
    isRefused(question, device.sign(question.told()));
  }

  @Test
  void a_passkey_made_without_making_sure_or_elsewhere_is_not_taken() {
    var careless = new SoftwareAuthenticator();
    careless.verifiesUser = false;
    var foreign = new SoftwareAuthenticator();
    foreign.origin = "https://evil.example";
    for (SoftwareAuthenticator wrong : List.of(careless, foreign)) {
      assertThatThrownBy(() -> as(() -> add(wrong))).isInstanceOf(InvalidInput.class);
    }
  }

  @Test
  void another_key_or_another_name_of_the_account_is_refused() throws SQLException {
    SoftwareAuthenticator forged = device.forged();
    forged.count = 8;
    PasskeyChallenge question = passkeys.ask();
    isRefused(question, forged.sign(question.told()));

    device.count++;
    device.userHandle = "bm9ib2R5LWhlcmU";
    isRefused(question, device.sign(question.told()));
  }

  @Test
  void an_unknown_passkey_is_nobodys_failure() throws SQLException {
    long before = recorded(FAILED);
    var stranger = new SoftwareAuthenticator();
    stranger.userHandle = device.userHandle;
    PasskeyChallenge question = passkeys.ask();
    assertThat(passkeys.signIn(question.kept(), stranger.sign(question.told()))).isEmpty();
    assertThat(recorded(FAILED)).isEqualTo(before);
  }

  @Test
  void a_closed_account_lets_no_passkey_in() throws SQLException {
    device.count++;
    Sql.change(dataSource, "update staff_member set active = false where login = 'agent'");
    try {
      PasskeyChallenge question = passkeys.ask();
      assertThat(passkeys.signIn(question.kept(), device.sign(question.told()))).isEmpty();
    } finally {
      Sql.change(dataSource, "update staff_member set active = true where login = 'agent'");
    }
  }

  @Test
  void beside_a_passkey_the_password_alone_signs_nobody_in() throws SQLException {
    long entered = recorded("staff.signed-in");
    assertThat(accounts.signIn(LOGIN, PASSWORD))
        .hasValueSatisfying(
            member -> assertThat(member.takesSecondStep()).as("a second step").isTrue());
    assertThat(recorded("staff.signed-in")).isEqualTo(entered);
    as(() -> assertThat(accounts.confirms(PASSWORD, "")).as("a proof").isFalse());

    as(() -> passkeys.remove(passkeys.own().get(0).id()));
    assertThat(accounts.signIn(LOGIN, PASSWORD)).isPresent();
    assertThat(recorded("staff.signed-in")).isEqualTo(entered + 1);
  }

  private void add(SoftwareAuthenticator to) {
    PasskeyChallenge offer = passkeys.offer();
    passkeys.add(offer.kept(), to.make(offer.told()), "a device");
  }

  private void as(Runnable act) {
    try (var scope = caller.as(Caller.staff(LOGIN, Set.of(Role.AGENT)).provenAt(clock.instant()))) {
      act.run();
    }
  }

  /** Nobody is let in, and the account knows of it. */
  private void isRefused(PasskeyChallenge question, String answer) throws SQLException {
    long failed = recorded(FAILED);
    long attempts = attempts();
    assertThat(passkeys.signIn(question.kept(), answer)).isEmpty();
    assertThat(recorded(FAILED)).isEqualTo(failed + 1);
    assertThat(attempts()).isEqualTo(attempts + 1);
  }

  private long attempts() throws SQLException {
    return Sql.number(dataSource, "select failed_attempts from staff_member where login = 'agent'");
  }

  private long recorded(String kind) throws SQLException {
    return Sql.number(
        dataSource, "select count(*) from evidence_entry where kind = '" + kind + "'");
  }
}
