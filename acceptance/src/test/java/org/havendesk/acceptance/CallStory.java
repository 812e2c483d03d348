package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A colleague calls somebody whose number nobody at the desk sees. */
class CallStory {

  private static final By CALL = By.id("call:now");
  private static final String SECRET = "switch-" + Long.toString(System.nanoTime(), 36);

  @TempDir private Path folder;

  @Test
  void the_telephone_system_rings_the_colleague_and_then_the_customer() throws IOException {
    Path file = Files.writeString(folder.resolve("telephony.password"), SECRET);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (var switchboard = new Switchboard("desk", SECRET);
        var havendesk =
            Havendesk.up(
                "with a telephone system",
                "--jurisdiction",
                "eu",
                "--set",
                "telephony.url=" + switchboard.url(),
                "--set",
                "telephony.user=desk",
                "--set",
                "telephony.password-file=" + file,
                "--set",
                "telephony.allow-private=true")) {
      try {
        tell(havendesk, switchboard);
      } catch (AssertionError | RuntimeException e) {
        System.err.println(havendesk.logTails());
        Chromium.closeAll("CallStory");
        throw e;
      }
    } finally {
      Chromium.closeAll(null);
    }
  }

  private void tell(Havendesk havendesk, Switchboard switchboard) {
    Office eu = havendesk.office("eu");
    Partner exchange = Partner.with(havendesk, "eu", "tickets:write");
    exchange.post(
        "/tickets",
        """
        {"channel": "phone", "customer": {"phone": "030 2345678", "country": "DE",
          "name": "Rosa Ruf"}, "subject": "Call me back", "body": "It is about the lamp."}""");
    var agent = Agent.signsIn(eu, "agent");
    Chromium window = agent.window();

    // Whose telephone should ring is told once.
    agent.opens("Call me back");
    assertThat(window.shows(CALL)).isFalse();
    window.press(By.linkText("To call, tell us your extension"));
    window.type(By.id("telephone:extension"), "10 1/");
    window.press(By.id("telephone:save"));
    assertThat(window.text(By.className("field-error"))).contains("letters, digits");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.type(By.id("telephone:extension"), "101");
    window.press(By.id("telephone:save"));

    // One press, and what was being written stays.
    agent.opens("Call me back");
    window.type(By.id("answer:text"), "As I said on the telephone,");
    Patience.untilTrue("the draft is kept", Patience.SHORT, () -> window.text().contains("Draft"));
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("call");
    window.click(CALL);
    Patience.untilTrue(
        "it is said what happens",
        Patience.SHORT,
        () -> window.text().contains("Your telephone rings."));
    assertThat(switchboard.calls()).hasSize(1);
    JsonNode call = switchboard.calls().get(0);
    assertThat(call.get("endpoint").asText()).isEqualTo("PJSIP/101");
    assertThat(call.get("extension").asText()).isEqualTo("+49302345678");
    assertThat(call.get("context").asText()).isEqualTo("havendesk");
    Patience.untilTrue(
        "it is noted",
        Patience.SHORT,
        () -> agent.messages().toString().contains("has started the call"));
    assertThat(window.source()).doesNotContain("2345678");
    assertThat(agent.looksAgain().window().find(By.id("answer:text")).getAttribute("value"))
        .isEqualTo("As I said on the telephone,");

    // What does not work is said clearly, and noted too.
    switchboard.breaks();
    window.click(CALL);
    Patience.untilTrue(
        "it is said that nobody was called",
        Patience.SHORT,
        () -> window.text().contains("Nobody was called"));
    assertThat(switchboard.calls()).hasSize(1);
    assertThat(agent.looksAgain().messages().toString()).contains("did not take the call");
    assertThat(eu.count("select count(*) from evidence_entry where kind like 'call.%'"))
        .isEqualTo(2);
    assertThat(havendesk.logTails()).doesNotContain("2345678");
  }
}
