package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A colleague's password alone lets nobody in; who loses the telephone has codes on paper. */
@ExtendWith(Deployment.class)
class SecondFactorStory {

  private static final By CODE = By.id("code:code");

  @Test
  void from_setting_it_up_to_losing_the_telephone(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Agent lee = Agent.signsIn(eu, "senior-agent");
    Chromium window = lee.window();
    window.open(eu.url() + "/account");
    window.press(By.id("factor:begin"));
    String secret = window.text(By.id("secret"));

    window.type(By.id("factor:code"), "000000");
    window.press(By.id("factor:confirm"));
    assertThat(window.text()).contains("This is not the passcode of this moment.");

    String first = passcode(secret, Instant.now());
    window.type(By.id("factor:code"), first);
    window.press(By.id("factor:confirm"));
    String recovery = window.text(By.cssSelector("#codes code"));
    assertThat(recovery).matches("[a-z2-9]{5}-[a-z2-9]{5}");

    // The password alone is not enough, and no passcode counts twice.
    Chromium elsewhere = Chromium.window();
    elsewhere.open(eu.url() + "/sign-in");
    elsewhere.type(By.id("signIn:login"), "senior-agent");
    elsewhere.type(By.id("signIn:password"), eu.password("senior-agent"));
    elsewhere.press(By.id("signIn:submit"));
    elsewhere.open(eu.url() + "/tickets");
    assertThat(elsewhere.shows(CODE)).isTrue();
    elsewhere.type(CODE, first);
    elsewhere.press(By.id("code:submit"));
    assertThat(elsewhere.text()).contains("This passcode does not fit");

    // Without the telephone a recovery code lets in, once.
    elsewhere.type(CODE, recovery.toUpperCase(Locale.ROOT));
    elsewhere.press(By.id("code:submit"));
    assertThat(elsewhere.shows(By.className("portal-nav"))).isTrue();

    // Both visits are listed, and the other one can be ended from here.
    window.open(eu.url() + "/account");
    assertThat(window.text(By.id("factor"))).contains("Recovery codes left: 9");
    window.press(By.cssSelector("#visits input[type=submit]"));
    elsewhere.open(eu.url() + "/tickets");
    assertThat(elsewhere.shows(By.id("signIn:login"))).isTrue();

    // Turned off, the password lets in again: others use this account.
    window.open(eu.url() + "/account");
    window.press(By.id("factor:remove"));
    assertThat(window.shows(By.id("factor:begin"))).isTrue();
  }

  /** What an authenticator shows that was told the secret. */
  static String passcode(String secret, Instant now) {
    try {
      var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
      return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, now);
    } catch (InvalidKeyException e) {
      throw new AssertionError("The page shows a key that is none.", e);
    }
  }
}
