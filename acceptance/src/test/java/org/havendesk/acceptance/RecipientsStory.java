package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * Whoever else has a person's data is told of the person's right until they say that they heard.
 */
@ExtendWith(Deployment.class)
class RecipientsStory {

  @Test
  void a_processor_is_told_of_an_erasure_until_it_answers(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    try (var printer = new Receiver(500)) {
      Chromium officer = Agent.signsIn(eu, "compliance").window();
      officer.open(eu.url() + "/recipients");
      describe(officer, "Printer Ltd", "ftp://printer.example/rights", "processor");
      officer.press(By.id("recipient:save"));
      assertThat(officer.text()).contains("Give an https address that leads to a public host.");
      officer.find(By.id("recipient:url")).clear();
      officer.type(By.id("recipient:url"), printer.url());
      officer.press(By.id("recipient:save"));
      String secret = officer.text(By.id("secret"));
      assertThat(officer.text(By.id("registered"))).contains("Printer Ltd");

      var paula = new Customer("Paula Papier", "paula@paper.example", eu);
      paula.writes("My cards", "When will they be printed?");
      Agent.signsIn(eu, "agent").sees("My cards", Patience.LONG);
      var centre = PrivacyCentre.at(eu.url() + "/privacy");
      centre.asksFor("erasure", paula.email(), "DE", "");
      Letter confirm = paula.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
      centre.confirms(confirm.link("/privacy/confirm?token="));
      centre.waitsUntilDone();
      Letter last = paula.awaits("the last letter", l -> l.text().contains("Printer Ltd"));

      // The first time it answers with an error, so it is told once more: the same, signed anew.
      Patience.untilTrue(
          "the printer was told twice", Patience.LONG, () -> printer.heard().size() == 2);
      assertThat(printer.heard()).allMatch(webhook -> webhook.isSignedWith(secret));
      assertThat(printer.heard().get(0).id()).isEqualTo(printer.heard().get(1).id());
      assertThat(printer.heard().get(1).body())
          .contains("\"right\":\"erasure\"", "emailSha256")
          .doesNotContain("paula");

      Chromium status = centre.window();
      Patience.untilTrue(
          "the certificate says that the printer confirmed",
          Patience.LONG,
          () -> status.open(status.address()).text().contains("Printer Ltd has confirmed"));
      assertThat(last.text()).doesNotContain("has confirmed");
      officer.open(eu.url() + "/rights/queue");
      officer.press(By.cssSelector("#closed a"));
      assertThat(officer.text(By.id("told"))).contains("Printer Ltd", "Has answered");
    }
  }

  @Test
  void whoever_bought_an_address_is_told_of_the_opt_out(Havendesk havendesk) {
    Office california = havendesk.office("us-ca");
    try (var broker = new Receiver()) {
      Chromium admin = Agent.signsIn(california, "admin").window();
      admin.open(california.url() + "/recipients");
      describe(admin, "Broker Inc.", broker.url(), "sold");
      admin.press(By.id("recipient:save"));
      String secret = admin.text(By.id("secret"));

      var quinn = new Customer("Quinn Quiet", "quinn@paper.example", california);
      quinn.writes("Too many letters", "From whom do they have my address?");
      Agent.signsIn(california, "agent").sees("Too many letters", Patience.LONG);
      var centre = PrivacyCentre.at(california.url() + "/privacy");
      centre.asksFor("opt_out_of_sale", quinn.email(), "US", "CA");
      Patience.untilTrue("the broker was told", Patience.LONG, () -> broker.heard().size() == 1);
      assertThat(broker.heard().get(0).isSignedWith(secret)).isTrue();
      assertThat(broker.heard().get(0).body()).contains("\"right\":\"opt_out_of_sale\"");
      Partner shop = Partner.with(havendesk, "us-ca", "consents:read consents:write");
      assertThat(shop.post("/consents", withdrawnBy(quinn)).text()).contains("withdrawn");
    }
  }

  private static String withdrawnBy(Customer customer) {
    return """
        {"person": {"email": "%s", "country": "US", "region": "CA"},
         "purpose": "partners", "act": "withdrawn"}
        """
        .formatted(customer.email());
  }

  private static void describe(Chromium window, String name, String url, String kind) {
    window.type(By.id("recipient:name"), name);
    new Select(window.find(By.id("recipient:kind"))).selectByValue(kind.toUpperCase());
    window.type(By.id("recipient:url"), url);
    window.type(By.id("recipient:contact"), "rights@recipient.example");
    window.type(By.id("recipient:purpose"), "Printing and sending cards");
    new Select(window.find(By.id("recipient:country"))).selectByValue("FR");
  }
}
