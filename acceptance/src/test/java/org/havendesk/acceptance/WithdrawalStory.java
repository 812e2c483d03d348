package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A yes is taken back with as many presses as it was given, wherever that was (GDPR 7(3)). */
@ExtendWith(Deployment.class)
class WithdrawalStory {

  private static final By PARTNERS =
      By.xpath("//form[@id='choices']//details[contains(summary, 'Offers of our partners')]");

  @Test
  void by_mail_one_link_and_one_press_each_and_every_letter_has_the_link(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Partner shop = Partner.with(havendesk, "eu", "consents:read consents:write");
    var ute = new Customer("Ute Umkehr", "ute@withdrawal.example", eu);
    String text = shop.get("/notices/newsletter?language=en").json().get("id").textValue();
    shop.post(
        "/consents",
        """
        {"person": {"email": "%s", "country": "DE", "language": "en"},
         "purpose": "newsletter", "channel": "mail", "notice": "%s", "shown": "checkbox"}
        """
            .formatted(ute.email(), text));
    Letter asked = ute.awaits("the link", l -> l.text().contains("/privacy/agree?token="));

    var give = new Presses(Chromium.window());
    give.opens(asked.link("/privacy/agree?token="));
    give.presses(By.id("agree:yes"));
    var takeBack = new Presses(Chromium.window());
    takeBack.opens(asked.link("/privacy/choices?t="));
    takeBack.presses(By.cssSelector("input[title='Stop: News and offers']"));
    assertThat(entries(eu, "GIVEN", "newsletter", "MAIL_LINK")).isPositive();
    assertThat(entries(eu, "WITHDRAWN", "newsletter", "MAIL_LINK")).isPositive();
    assertThat(takeBack.count()).isEqualTo(give.count()).isEqualTo(2);

    // An answer to a ticket and a letter about a right have the link as well, and the button of
    // the mail program.
    ute.writes("Rückweg", "Wann haben Sie geöffnet?");
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("Rückweg", Patience.LONG);
    agent.opens("Rückweg");
    agent.replies("Von acht bis acht.");
    Letter answer = ute.awaits("the answer", l -> l.text().contains("Von acht bis acht."));
    PrivacyCentre.at(eu.url() + "/privacy").asksFor("access", ute.email(), "DE", "");
    Letter confirm = ute.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    for (Letter letter : new Letter[] {asked, answer}) {
      assertThat(letter.link("/privacy/choices?t=")).contains("/privacy/choices?t=");
      assertThat(letter.header("List-Unsubscribe")).isPresent();
      assertThat(letter.header("List-Unsubscribe-Post")).contains("List-Unsubscribe=One-Click");
    }
    assertThat(confirm.text()).contains("/privacy");

    // What she was told, and when, is on record with its proof.
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/consent/people");
    officer.type(By.id("explorer:wanted"), "nobody@withdrawal.example");
    officer.press(By.id("explorer:find"));
    assertThat(officer.text()).contains("We know nobody with exactly this address");
    officer.type(By.id("explorer:wanted"), ute.email());
    officer.press(By.id("explorer:find"));
    assertThat(officer.address()).doesNotContain("@");
    assertThat(officer.text(By.id("history"))).contains("Said yes", "Took it back");
    assertThat(officer.text(By.id("told"))).contains("Version ");
    assertThat(officer.download(() -> officer.click(By.cssSelector("#told a[id$=proof]"))))
        .isNotEmptyFile();
  }

  @Test
  void on_the_telephone_two_presses_of_the_colleague_each(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var ole = new Customer("Ole Anruf", "ole@withdrawal.example", eu);
    ole.writes("Please call", "I would rather talk.");
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("Please call", Patience.LONG);
    agent.opens("Please call");
    var give = says(agent.window(), "give", "Yes");
    var takeBack = says(agent.window(), "withdraw", "Taken back");
    assertThat(takeBack.count()).isEqualTo(give.count()).isEqualTo(2);
  }

  @Test
  void by_the_interface_one_call_each(Havendesk havendesk) {
    Partner shop = Partner.with(havendesk, "eu", "consents:read consents:write");
    String text = shop.get("/notices/partners?language=en").json().get("id").textValue();
    var given =
        shop.post(
            "/consents",
            """
            {"person": {"email": "api@withdrawal.example", "country": "DE"},
             "purpose": "partners", "notice": "%s"}
            """
                .formatted(text));
    assertThat(given.status()).isEqualTo(201);
    String id = given.json().get("id").textValue();
    assertThat(shop.post("/consents/" + id + "/withdrawal", "").json().get("act").textValue())
        .isEqualTo("withdrawn");
  }

  private static Presses says(Chromium window, String what, String state) {
    var presses = new Presses(window);
    if (window.find(PARTNERS).getAttribute("open") != null) {
      window.find(PARTNERS).findElement(By.tagName("summary")).click();
    }
    presses.presses(() -> window.find(PARTNERS).findElement(By.tagName("summary")));
    presses.presses(() -> window.find(PARTNERS).findElement(By.cssSelector("[id$=" + what + "]")));
    Patience.untilTrue(
        "it is noted",
        Patience.SHORT,
        () -> window.text(PARTNERS).contains("Offers of our partners : " + state));
    return presses;
  }

  private static long entries(Office office, String act, String purpose, String source) {
    return office.count(
        "select count(*) from consent_entry where act = '%s' and purpose = '%s' and source = '%s'"
            .formatted(act, purpose, source));
  }

  /** Counts what somebody has to press. */
  private static final class Presses {

    private final Chromium window;
    private int count;

    Presses(Chromium window) {
      this.window = window;
    }

    int count() {
      return count;
    }

    /** Follows a link of a letter. */
    void opens(String link) {
      count++;
      window.open(link);
    }

    /** Presses what leads to another page. */
    void presses(By what) {
      count++;
      window.press(what);
    }

    /** Presses what stays on the page. */
    void presses(Supplier<WebElement> what) {
      count++;
      what.get().click();
    }
  }
}
