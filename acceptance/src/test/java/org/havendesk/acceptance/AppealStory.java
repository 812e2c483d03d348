package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Where the law has an appeal, a refusal is not the end, and somebody else decides on it. */
class AppealStory {

  private static final String VIRGINIA =
      """
      id: us-va
      name: {en: Virginia, de: Virginia}
      httpsPort: 8443
      mail: {smtpPort: 8025, imapPort: 8143}
      supportAddress: support@us-va.example
      serves: [{country: US, region: VA}]
      regulations: [vcdpa]
      timeZone: America/New_York
      holidays: US-VA
      languages: [en]
      controller:
        name: Old Dominion Demo Ltd
        address: 1 Example Street, Richmond
        email: privacy@us-va.example
        authority: Attorney General of Virginia
        authorityUrl: https://attorney-general.example/complaints
      """;

  private static final String RECTIFICATION =
      """
      {"type": "rectification", "person": {"email": "pam@valley.example", "language": "en"},
       "residence": {"country": "US", "region": "VA"}}
      """;

  @Test
  void somebody_else_decides_on_the_appeal_and_what_was_refused_is_taken_up_anew()
      throws IOException {
    try (Havendesk havendesk =
        Havendesk.up(
            "an appeal",
            "--config",
            rules(),
            "--empty",
            "--set",
            "sign-in.second-factor-for=none")) {
      Office va = havendesk.office("us-va");
      var nora = new Customer("Nora Noakes", "nora@valley.example", va);
      var centre = PrivacyCentre.at(va.url() + "/privacy");

      // Nobody appeals against nothing: the Privacy Centre does not offer it.
      assertThat(centre.window().text()).doesNotContain("Appeal against a refusal");
      centre.asksFor("rectification", nora.email(), "US", "VA");
      Letter confirm = nora.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
      centre.confirms(confirm.link("/privacy/confirm?token="));

      // Compliance asks her something; she answers where she follows her request.
      Chromium compliance = Agent.signsIn(va, "compliance").window();
      compliance.open(va.url() + "/rights/queue");
      compliance.press(By.cssSelector("#open tbody tr:last-child a"));
      compliance.click(By.cssSelector("#ask summary"));
      compliance.type(By.id("ask:text"), "Which of your addresses is wrong?");
      compliance.press(By.id("ask:send"));
      assertThat(compliance.text()).contains("The person has not answered yet");
      Letter question = nora.awaits("the question", l -> l.text().contains("Which of your"));
      Chromium browser = centre.window();
      browser.open(question.link("/privacy/status?token="));
      browser.type(By.id("answer:words"), "The one in Roanoke.");
      browser.press(By.id("answer:send"));
      assertThat(browser.text()).doesNotContain("We have a question");
      compliance.open(compliance.address());
      compliance.press(By.id("case:details"));
      assertThat(compliance.text()).contains("The one in Roanoke.");

      // Compliance then takes more time, then refuses.
      String request = compliance.address();
      compliance.click(By.cssSelector("#extend summary"));
      new Select(compliance.find(By.id("extend:reason"))).selectByValue("complexity");
      compliance.press(By.id("extend:take"));
      assertThat(compliance.text()).contains("More time taken", "The request is complex.");
      Letter longer = nora.awaits("the extension", l -> l.text().contains("more time"));
      assertThat(longer.text()).contains("The request is complex.", "59.1-577(B)(1)");
      refuses(compliance, "manifestly_unfounded_or_excessive");

      // The letter says how to appeal, and she does.
      Letter refusal = nora.awaits("the refusal", l -> l.text().contains("You can appeal"));
      browser.open(refusal.link("/privacy/status?token="));
      browser.type(By.id("appeal:words"), "It was my first request ever.");
      browser.press(By.id("appeal:send"));
      assertThat(browser.text()).contains("Appeal against a refusal", "59.1-577(C)");

      // Who refused can't decide; legal can, and grants it.
      compliance.open(va.url() + "/rights/queue");
      compliance.press(By.cssSelector("#open tbody tr:last-child a"));
      compliance.type(By.id("case:words"), "We were wrong.");
      compliance.press(By.id("case:complete"));
      assertThat(compliance.text()).contains("Somebody else has to decide this");
      Chromium legal = Agent.signsIn(va, "legal").window();
      legal.open(compliance.address());
      assertThat(legal.find(By.id("refused")).getAttribute("href")).isEqualTo(request);
      legal.type(By.id("case:words"), "We were wrong.");
      legal.press(By.id("case:complete"));
      assertThat(legal.text()).contains("Completed");

      // Her request begins anew, without another proof of who she is.
      Letter anew = nora.awaits("the decision", l -> l.text().contains("grant your appeal"));
      browser.open(anew.link("/privacy/status?token="));
      assertThat(browser.text()).contains("Correct my data", "In progress");
      legal.open(va.url() + "/rights/queue");
      assertThat(legal.text(By.id("open"))).contains("Correct my data");
      aPartnerAppealsForSomebody(havendesk, va, compliance, legal);
    } finally {
      Chromium.closeAll(null);
    }
  }

  private static void aPartnerAppealsForSomebody(
      Havendesk havendesk, Office va, Chromium compliance, Chromium legal) {
    Partner shop = Partner.with(havendesk, "us-va", "rights:write rights:read evidence:read");
    var pam = new Customer("Pam Partner", "pam@valley.example", va);
    Partner.Answer filed = shop.post("/rights-requests", RECTIFICATION);
    String request = "/rights-requests/" + filed.json().get("id").textValue();
    Letter confirm = pam.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    PrivacyCentre.at(va.url() + "/privacy").confirms(confirm.link("/privacy/confirm?token="));

    // Nothing is refused yet, so there is nothing to appeal against.
    Partner.Answer early = shop.post(request + "/appeal", "{}");
    assertThat(early.status()).isEqualTo(422);
    assertThat(early.json().at("/errors/0/citation").textValue()).contains("59.1-577(C)");

    compliance.open(va.url() + request.replace("/rights-requests/", "/rights/request?id="));
    refuses(compliance, "manifestly_unfounded_or_excessive");
    JsonNode refused = shop.get(request).json();
    assertThat(refused.get("refusal").textValue()).isEqualTo("manifestly_unfounded_or_excessive");
    Partner.Answer appealed = shop.post(request + "/appeal", "{\"details\": \"Look again.\"}");
    assertThat(appealed.status()).as(appealed.text()).isEqualTo(201);
    JsonNode appeal = appealed.json();
    assertThat(appeal.get("type").textValue()).isEqualTo("appeal");
    assertThat(appeal.get("appealOf")).isEqualTo(refused.get("id"));
    assertThat(appeal.at("/clocks/0/citation").textValue()).isEqualTo("Va. Code 59.1-577(C)");
    assertThat(shop.post(request + "/appeal", "{}").status()).isEqualTo(422);

    legal.open(va.url() + "/rights/request?id=" + appeal.get("id").textValue());
    assertThat(legal.text(By.id("path"))).contains("Somebody else decides");
    legal.type(By.id("case:words"), "We were wrong again.");
    legal.press(By.id("case:complete"));
    String decided = "/rights-requests/" + appeal.get("id").textValue();
    assertThat(shop.get(decided).json().get("status").textValue()).isEqualTo("completed");
    String receipt = "/evidence/receipts/" + shop.get(decided).json().get("receipt").textValue();
    Patience.untilTrue(
        "the log has folded it", Patience.LONG, () -> shop.get(receipt).status() == 200);
    EvidenceReceipt.of(shop.get(receipt).text()).verify(va).succeeded();
  }

  private static void refuses(Chromium officer, String ground) {
    new Select(officer.find(By.id("case:ground"))).selectByValue(ground);
    officer.press(By.id("case:refuse"));
    assertThat(officer.text()).contains("Refused");
  }

  /** The law as it is shipped, with one more jurisdiction that applies it. */
  private static String rules() throws IOException {
    Path rules = Path.of("target", "rules with Virginia").toAbsolutePath();
    Files.createDirectories(rules.resolve("regulations"));
    Files.createDirectories(rules.resolve("jurisdictions"));
    try (Stream<Path> packs = Files.list(Path.of("..", "config", "regulations"))) {
      for (Path pack : packs.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        Files.writeString(
            rules.resolve("regulations").resolve(pack.getFileName()), Files.readString(pack));
      }
    }
    Files.writeString(rules.resolve("jurisdictions").resolve("us-va.yaml"), VIRGINIA);
    return rules.toString();
  }
}
