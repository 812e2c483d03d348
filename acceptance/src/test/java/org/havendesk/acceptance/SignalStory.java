package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** A browser that says "do not sell my data" is heard, without a form and without a question. */
@ExtendWith(Deployment.class)
class SignalStory {

  private static final By SAID = By.id("gpc");

  @Test
  void whoever_the_browser_opts_out_is_opted_out_once_and_on_every_device(Havendesk havendesk) {
    Office california = havendesk.office("us-ca");
    var greta = new Customer("Greta Signal", "greta@signal.example", california);
    greta.writes("Where is my order?", "It should have come on Monday.");
    var agent = Agent.signsIn(california, "agent");
    agent.sees("Where is my order?", Patience.SHORT);
    agent.opens("Where is my order?");
    agent.replies("It comes tomorrow.");
    Letter answer = greta.awaits("the answer", l -> l.text().contains("It comes tomorrow."));
    String choices = answer.link("/privacy/choices?t=");

    // A visit without the signal says nothing of it; one with it says that it is honoured.
    Chromium browser = PrivacyCentre.at(california.url() + "/privacy").window();
    assertThat(browser.shows(SAID)).isFalse();
    sendsTheSignal(browser);
    browser.open(california.url() + "/privacy");
    assertThat(browser.text(SAID))
        .contains("Opt-Out Request Honored", "store nothing about this visit");

    // Where she is known it is a request to opt out, which nobody has to confirm.
    browser.open(choices);
    assertThat(browser.text(SAID)).contains("on every device");
    greta.awaits("the letter", l -> l.text().contains("Do not sell or share"));

    // Another device, where only scripts can see the signal: heard too, but written down once.
    Chromium telephone = Chromium.window().asOnATelephone();
    telephone
        .driver()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of(
                "source",
                "Object.defineProperty(navigator, 'globalPrivacyControl', {value: true})"));
    telephone.open(choices);
    assertThat(telephone.text(SAID)).contains("Opt-Out Request Honored");
    Chromium officer = Agent.signsIn(california, "compliance").window();
    officer.open(california.url() + "/rights/queue");
    assertThat(officer.text(By.id("closed"))).contains("Do not sell or share");
    String byBrowsers =
        "select count(*) from rights_request where channel = 'SIGNAL' and filed_by is null";
    assertThat(california.count(byBrowsers)).isEqualTo(1);
  }

  @Test
  void where_no_law_makes_it_an_opt_out_the_signal_is_still_answered(Havendesk havendesk) {
    Chromium browser = Chromium.window();
    sendsTheSignal(browser);
    browser.open(havendesk.office("eu").url() + "/privacy");
    assertThat(browser.text(SAID)).contains("Your browser’s signal was received");
  }

  @Test
  void programs_read_that_the_signal_is_honoured(Havendesk havendesk) {
    Chromium browser = Chromium.window();
    browser.open(havendesk.office("us-ca").url() + "/.well-known/gpc.json");
    assertThat(browser.text()).contains("\"gpc\": true", "\"lastUpdate\": \"20");
  }

  private static void sendsTheSignal(Chromium browser) {
    browser.driver().executeCdpCommand("Network.enable", Map.of());
    browser
        .driver()
        .executeCdpCommand(
            "Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Sec-GPC", "1")));
  }

  @Test
  void a_partner_passes_on_what_its_customers_browsers_signalled(Havendesk havendesk) {
    Partner shop = Partner.with(havendesk, "us-ca", "rights:write");
    // The California section of the Global Privacy Platform: no sale.
    String signals =
        """
        {"person": {"email": "gus.gpp@example.com"}, "residence": {"country": "US", "region": "CA"},
         "gpp": "%s"}
        """
            .formatted("DBABBg~BAQAAABA.QA");

    var first = shop.post("/signals", signals).json().get("honoured");
    var again = shop.post("/signals", signals).json().get("honoured");
    var broken = shop.post("/signals", signals.replace("\"gpp\": \"", "\"gpp\": \"?"));

    assertThat(first).hasSize(1);
    assertThat(first.at("/0/type").textValue()).isEqualTo("opt_out_of_sale");
    assertThat(first.at("/0/before").booleanValue()).isFalse();
    assertThat(again.at("/0/before").booleanValue()).isTrue();
    assertThat(again.at("/0/request")).isEqualTo(first.at("/0/request"));
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.text()).contains("\"gpp\"");
  }
}
