package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.virtualauthenticator.HasVirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** A colleague's device lets them in, until its passkey is removed. */
@ExtendWith(Deployment.class)
class PasskeyStory {

  private static final By BY_PASSKEY = By.id("passkey:submit");

  @Test
  void from_adding_a_passkey_to_removing_it(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    long before = recorded(eu, "staff.passkey-added");
    Chromium window = Agent.signsIn(eu, "supervisor").window();
    device(window);

    window.open(eu.url() + "/account");
    window.press(By.id("passkeys:begin"));
    window.type(By.id("passkey:name"), "Kim's key");
    window.press(By.id("passkey:add"));
    assertThat(window.text(By.id("passkeys"))).contains("Kim's key");
    assertThat(recorded(eu, "staff.passkey-added")).isEqualTo(before + 1);

    // No login, no password: the device knows whose it is.
    signOut(window, eu);
    window.press(BY_PASSKEY);
    window.find(By.className("portal-nav"));

    // Whoever is asked for a proof gives this one as well, and goes on.
    askForProof(window, "/account");
    window.press(By.id("confirmPasskey"));
    assertThat(window.address()).endsWith("/account");
    assertThat(window.shows(By.id("confirmWrong"))).isFalse();

    window.click(By.cssSelector("#passkeys summary"));
    window.press(By.cssSelector("#passkeys .danger"));
    assertThat(window.text(By.id("passkeys"))).doesNotContain("Kim's key");

    // The device still has it, but nobody is let in.
    signOut(window, eu);
    window.press(BY_PASSKEY);
    assertThat(window.text()).contains("This passkey does not let in");
    window.open(eu.url() + "/tickets");
    window.find(By.id("signIn:login"));
  }

  /** Gives the browser a device that keeps passkeys and makes sure who holds it. */
  static void device(Chromium window) {
    HasVirtualAuthenticator browser = window.driver();
    browser.addVirtualAuthenticator(
        new VirtualAuthenticatorOptions()
            .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
            .setHasResidentKey(true)
            .setHasUserVerification(true)
            .setIsUserVerified(true));
  }

  private static void signOut(Chromium window, Office office) {
    window.driver().manage().deleteAllCookies();
    window.open(office.url() + "/sign-in");
  }

  /** Sends a proof that is none, upon which the portal asks for another one. */
  private static void askForProof(Chromium window, String to) {
    window
        .driver()
        .executeScript(
            "const f = document.createElement('form'); f.method = 'post'; f.action = '/confirm';"
                + "f.innerHTML = '<input name=\"confirm.to\"><input name=\"confirm.method\">';"
                + "f.elements[0].value = arguments[0]; f.elements[1].value = 'GET';"
                + "document.body.append(f); f.submit();",
            to);
    window.find(By.id("confirmWrong"));
  }

  private static long recorded(Office office, String kind) {
    return office.count("select count(*) from evidence_entry where kind = '" + kind + "'");
  }
}
