package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Nobody gives roles alone, and what somebody has is looked at again. */
@ExtendWith(Deployment.class)
class FourEyesStory {

  private final String login = "vera." + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void a_role_counts_once_a_second_person_agrees_and_is_taken_away_in_a_review(
      Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium admin = Agent.signsIn(eu, "admin").window();
    admin.open(eu.url() + "/staff");
    admin.type(By.id("open:login"), login);
    admin.type(By.id("open:displayName"), "Vera Vier");
    new Select(admin.find(By.id("open:role"))).selectByValue("AUDITOR");
    admin.press(By.id("open:submit"));
    String password = admin.text(By.id("handOver"));
    assertThat(admin.text()).contains("waits for a second person");

    // She can sign in, and may do nothing yet.
    Chromium vera = signsIn(eu, password);
    assertThat(vera.open(eu.url() + "/evidence/log").shows(By.id("log"))).isFalse();

    // Who asked does not agree; somebody else does.
    By row = By.cssSelector("[data-asked='" + login + "-AUDITOR']");
    admin.open(eu.url() + "/access-review");
    assertThat(admin.text(row)).contains("Somebody else decides");
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/access-review");
    assertThat(new AxeBuilder().analyze(officer.driver()).getViolations()).isEmpty();
    officer.picture("four-eyes");
    officer.press(
        By.cssSelector("[data-asked='" + login + "-AUDITOR'] input[type=submit]:first-of-type"));
    assertThat(officer.shows(row)).isFalse();
    vera = signsIn(eu, password);
    assertThat(vera.open(eu.url() + "/evidence/log").shows(By.id("log"))).isTrue();
    assertThat(
            eu.count(
                "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq = e.seq"
                    + " where e.kind = 'staff.role-granted' and f.value = '"
                    + login
                    + "'"))
        .isEqualTo(1);

    // In a review the role is taken away: her visit ends, and the account with its last role.
    officer.open(eu.url() + "/access-review");
    officer.press(By.id("begin:submit"));
    By item = By.cssSelector("[data-item='" + login + "-AUDITOR']");
    assertThat(new AxeBuilder().analyze(officer.driver()).getViolations()).isEmpty();
    officer.picture("access-review");
    assertThat(officer.text(item)).contains("sees no tickets");
    assertThat(officer.text(By.cssSelector("[data-item='agent-AGENT']")))
        .contains("none: no limit");
    assertThat(officer.text(By.cssSelector("[data-item='legal-LEGAL']")))
        .contains("sees all tickets");
    officer.press(By.cssSelector("[data-item='legal-LEGAL'] input[type=submit]:first-of-type"));
    officer.press(By.cssSelector("[data-item='" + login + "-AUDITOR'] input.danger"));
    assertThat(officer.text(item)).contains("Taken away", "compliance");
    assertThat(officer.text(By.cssSelector("[data-item='compliance-COMPLIANCE']")))
        .contains("Somebody else decides");
    assertThat(vera.open(eu.url() + "/evidence/log").shows(By.id("log"))).isFalse();
    assertThat(
            eu.count("select count(*) from staff_member where login = '" + login + "' and active"))
        .isZero();
    officer.asOnATelephone().prefers("de", "dark");
    officer.open(eu.url() + "/access-review").picture("access-review-german-dark-narrow");
  }

  private Chromium signsIn(Office eu, String password) {
    Chromium window = Chromium.window();
    window.open(eu.url() + "/sign-in");
    window.type(By.id("signIn:login"), login);
    window.type(By.id("signIn:password"), password);
    window.press(By.id("signIn:submit"));
    return window;
  }
}
