package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Whose role demands a second factor sets one up before anything else opens. */
class DemandedFactorStory {

  private static final By ENROL = By.id("enrol");
  private static final By CODE = By.id("code:code");
  private static final By NAVIGATION = By.className("portal-nav");
  private static final By BY_PASSKEY = By.id("passkey:submit");

  @Test
  void from_the_first_password_to_the_second_factor() {
    try (Havendesk havendesk = Havendesk.up("demanded", "--jurisdiction", "eu", "--empty")) {
      try {
        Office eu = havendesk.office("eu");
        withPasscodes(eu);
        withPasskeys(eu);
        // Of others it is not demanded.
        Agent.signsIn(eu, "agent").looksAtTheList();
      } catch (AssertionError | RuntimeException e) {
        System.err.println(havendesk.logTails());
        Chromium.closeAll("DemandedFactorStory");
        throw e;
      }
    } finally {
      Chromium.closeAll(null);
    }
  }

  private static void withPasscodes(Office eu) {
    Chromium window = Chromium.window();
    givesPassword(window, eu, "admin");
    isLedToEnrol(window, eu, List.of("/", "/staff", "/access-review", "/recipients", "/invented"));
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();

    window.press(By.id("factor:begin"));
    String secret = window.text(By.id("secret"));
    window.open(eu.url() + "/staff");
    assertThat(window.shows(ENROL)).as("begun is not set up").isTrue();
    window.type(By.id("factor:code"), SecondFactorStory.passcode(secret, Instant.now()));
    window.press(By.id("factor:confirm"));
    String recovery = window.text(By.cssSelector("#codes code"));
    window.press(By.id("goOn"));
    assertThat(window.text(NAVIGATION)).contains("Staff");
    window.open(eu.url() + "/staff");
    assertThat(window.text(By.tagName("h1"))).isEqualTo("Staff");

    Chromium elsewhere = Chromium.window();
    givesPassword(elsewhere, eu, "admin");
    assertThat(elsewhere.shows(CODE)).isTrue();
    assertThat(elsewhere.shows(BY_PASSKEY)).as("there is no passkey").isFalse();
    showsRecoveryCode(elsewhere, recovery);

    // Turned off, everything is closed again at once.
    window.open(eu.url() + "/account");
    window.press(By.id("factor:remove"));
    isLedToEnrol(elsewhere, eu, List.of("/staff"));
  }

  private static void withPasskeys(Office eu) {
    Chromium window = Chromium.window();
    PasskeyStory.device(window);
    givesPassword(window, eu, "compliance");
    isLedToEnrol(window, eu, List.of("/", "/evidence/log", "/rights/queue"));
    window.press(By.id("passkeys:begin"));
    window.type(By.id("passkey:name"), "Kim's key");
    window.press(By.id("passkey:add"));
    assertThat(window.shows(ENROL)).isFalse();
    window.press(By.id("passkeys:codes"));
    String recovery = window.text(By.cssSelector("#codes code"));
    window.open(eu.url() + "/rights/queue");
    assertThat(window.address()).endsWith("/rights/queue");

    // The password is one step, the passkey the other.
    window.driver().manage().deleteAllCookies();
    givesPassword(window, eu, "compliance");
    window.open(eu.url() + "/rights/queue");
    assertThat(window.text()).contains("Your password was right");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.press(BY_PASSKEY);
    assertThat(window.address()).endsWith("/rights/queue");

    // Who has the password alone stays outside; a code on paper makes up for a lost device.
    Chromium elsewhere = Chromium.window();
    givesPassword(elsewhere, eu, "compliance");
    elsewhere.type(CODE, "aaaaa-aaaaa");
    elsewhere.press(By.id("code:submit"));
    assertThat(elsewhere.text()).contains("This passcode does not fit");
    assertThat(elsewhere.open(eu.url() + "/rights/queue").shows(CODE)).isTrue();
    showsRecoveryCode(elsewhere, recovery);
  }

  private static void givesPassword(Chromium window, Office eu, String login) {
    window.open(eu.url() + "/sign-in");
    window.type(By.id("signIn:login"), login);
    window.type(By.id("signIn:password"), eu.password(login));
    window.press(By.id("signIn:submit"));
  }

  private static void showsRecoveryCode(Chromium window, String recovery) {
    window.type(CODE, recovery);
    window.press(By.id("code:submit"));
    assertThat(window.shows(NAVIGATION)).isTrue();
  }

  private static void isLedToEnrol(Chromium window, Office eu, List<String> pages) {
    for (String page : pages) {
      window.open(eu.url() + page);
      assertThat(window.address()).as("from " + page).isEqualTo(eu.url() + "/account");
      assertThat(window.text(ENROL)).contains("Your role asks for a second factor");
    }
    assertThat(window.driver().findElements(By.cssSelector(".portal-nav a"))).isEmpty();
  }
}
