package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Colleagues sign in where their house signs them in everywhere, and out of both at once. */
class KeycloakStory {

  private static final By PROVIDER = By.id("provider");
  private static final By LOCAL = By.id("signIn:login");
  private static final String ENDED =
      "select count(*) from evidence_entry where kind = 'staff.visit-ended'";

  private final String secret = UUID.randomUUID().toString();
  private final String password = UUID.randomUUID().toString();

  @TempDir private Path folder;

  @Test
  void from_the_first_sign_in_to_signing_out_on_either_side() throws Exception {
    int port = Keycloak.freePort();
    Path file = Files.writeString(folder.resolve("client.secret"), secret);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (var havendesk =
        Havendesk.up(
            "with a provider",
            "--jurisdiction",
            "eu",
            "--set",
            "sign-in.oidc.issuer=" + Keycloak.issuer(port),
            "--set",
            "sign-in.oidc.name=the house",
            "--set",
            "sign-in.oidc.client-id=havendesk",
            "--set",
            "sign-in.oidc.client-secret-file=" + file,
            "--set",
            "sign-in.oidc.roles-claim=house.roles",
            "--set",
            "sign-in.oidc.roles=desk=AGENT; privacy-office=ADMIN; privacy-office=COMPLIANCE",
            "--set",
            "sign-in.fresh-for=PT15S")) {
      Office eu = havendesk.office("eu");
      try (var keycloak = Keycloak.start(port, eu, secret, password)) {
        tell(eu, keycloak);
      } catch (AssertionError | RuntimeException e) {
        System.err.println(havendesk.logTails());
        Chromium.closeAll("KeycloakStory");
        throw e;
      }
    } finally {
      Chromium.closeAll(null);
    }
  }

  private void tell(Office eu, Keycloak keycloak) throws Exception {
    // Somebody whose claim stands for no role is known and not let in.
    Chromium cook = Chromium.window();
    asks(cook, eu, keycloak, "cook");
    assertThat(cook.text()).contains("No role here");
    assertThat(new AxeBuilder().analyze(cook.driver()).getViolations()).isEmpty();
    assertThat(cook.open(eu.url() + "/tickets").shows(LOCAL)).isTrue();
    assertThat(eu.count("select count(*) from staff_member where issuer is not null")).isZero();

    // Each sees what their role may see, and comes back to where they were.
    Chromium mara = Chromium.window();
    mara.open(eu.url() + "/rights/queue").press(PROVIDER);
    keycloak.signIn(mara, "mara");
    assertThat(mara.address()).isEqualTo(eu.url() + "/rights/queue");
    assertThat(mara.text(By.className("portal-nav"))).doesNotContain("Accounts");
    assertThat(mara.open(eu.url() + "/staff").text()).doesNotContain("Mara Vogt");
    mara.open(eu.url() + "/account");
    assertThat(mara.text(By.id("provided"))).contains("Mara Vogt", "the house");
    assertThat(mara.shows(By.id("password:old"))).isFalse();

    // A name there that is somebody's login here makes nobody that somebody.
    Chromium otis = Chromium.window();
    asks(otis, eu, keycloak, "admin");
    otis.open(eu.url() + "/staff");
    assertThat(otis.text()).contains("Otis Field", "Mara Vogt", "by provider");
    assertThat(eu.text("select login from staff_member where display_name = 'Otis Field'"))
        .startsWith("admin-");
    assertThat(
            eu.count(
                "select count(*) from staff_member where login = 'admin' and issuer is null"
                    + " and password_hash is not null"))
        .isEqualTo(1);

    provesAnew(eu, keycloak, otis);

    // No password is theirs here.
    Chromium stranger = Chromium.window();
    stranger.open(eu.url() + "/sign-in");
    stranger.type(LOCAL, "mara");
    stranger.type(By.id("signIn:password"), password);
    stranger.press(By.id("signIn:submit"));
    assertThat(stranger.text()).contains("Login and password do not match");

    // Signing out here signs out there: the next one is asked for the password.
    otis.click(By.cssSelector(".user-menu summary"));
    otis.press(By.id("account:signOut"));
    otis.find(PROVIDER);
    otis.press(PROVIDER);
    assertThat(otis.shows(By.id("kc-login"))).isTrue();

    // Signing out there ends the visit here; a forged word ends none.
    URI backChannel = URI.create(eu.url() + "/sign-in/back-channel");
    assertThat(eu.post(backChannel, "logout_token=eyJhbGciOiJub25lIn0.e30.")).isEqualTo(400);
    assertThat(mara.open(eu.url() + "/tickets").shows(LOCAL)).isFalse();
    long before = eu.count(ENDED);
    keycloak.signOut(mara);
    assertThat(mara.open(eu.url() + "/tickets").shows(LOCAL)).isTrue();
    assertThat(eu.count(ENDED)).isEqualTo(before + 1);

    // Whose account is closed here stays out, whatever is said there.
    Agent admin = Agent.signsIn(eu, "admin");
    admin.window().open(eu.url() + "/staff");
    admin.window().press(By.cssSelector("[aria-label='Close account: Mara Vogt']"));
    asks(mara, eu, keycloak, "mara");
    assertThat(mara.text()).contains("This account is closed");
  }

  /** What is delicate asks for a fresh proof, which is given where one signs in. */
  private static void provesAnew(Office eu, Keycloak keycloak, Chromium otis) {
    var tries = new AtomicInteger();
    Patience.untilTrue(
        "the proof is no longer fresh",
        Patience.LONG,
        () -> {
          otis.open(eu.url() + "/staff");
          otis.type(By.id("open:login"), "newcomer-" + tries.incrementAndGet());
          otis.type(By.id("open:displayName"), "New Comer");
          otis.press(By.id("open:submit"));
          return otis.shows(By.id("prove"));
        });
    assertThat(new AxeBuilder().analyze(otis.driver()).getViolations()).isEmpty();
    otis.press(By.id("confirmSubmit"));
    assertThat(otis.text()).contains("That was not proven yet.");
    var driver = otis.driver();
    String first = driver.getWindowHandle();
    otis.click(By.id("prove"));
    Patience.untilTrue(
        "another window opens", Patience.SHORT, () -> driver.getWindowHandles().size() == 2);
    String second =
        driver.getWindowHandles().stream().filter(each -> !each.equals(first)).findFirst().get();
    driver.switchTo().window(second);
    keycloak.signIn(otis, "admin");
    assertThat(otis.text(By.id("proven"))).contains("It is proven");
    driver.close();
    driver.switchTo().window(first);
    otis.press(By.id("confirmSubmit"));
    String last = "select count(*) from staff_member where login = 'newcomer-" + tries + "'";
    assertThat(otis.shows(By.id("handOver"))).isTrue();
    assertThat(eu.count(last)).isEqualTo(1);
  }

  private static void asks(Chromium window, Office eu, Keycloak keycloak, String name) {
    window.open(eu.url() + "/sign-in").press(PROVIDER);
    keycloak.signIn(window, name);
  }
}
