package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What can't be undone is looked at twice, where something speaks for care. */
@ExtendWith(Deployment.class)
class JointReviewStory {

  @Test
  void an_erasure_with_an_open_contract_waits_until_compliance_and_legal_agree(
      Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var hugo = new Customer("Hugo Haltmal", "hugo@contract.example", eu);
    hugo.writes("My order is still to come", "It is due in March.");
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("My order is still to come", Patience.LONG);
    agent.opens("My order is still to come");
    new Select(agent.window().find(By.id("marks:mark"))).selectByValue("open_contract");
    agent.window().click(By.id("marks:note"));
    Patience.untilTrue(
        "it is noted", Patience.SHORT, () -> agent.window().text().contains("It is noted."));

    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("erasure", hugo.email(), "DE", "");
    Letter confirm = hugo.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));
    Patience.untilTrue(
        "he reads that two look at it",
        Patience.LONG,
        () -> {
          centre.follow(centre.window().address());
          return centre.window().shows(By.id("reviewed"));
        });

    // One of the two is not enough, and nobody is both.
    Chromium compliance = Agent.signsIn(eu, "compliance").window();
    opensReviewOn(compliance, eu);
    compliance.press(By.id("plan:dryRun"));
    assertThat(compliance.text()).contains("Search indexes of address and number", "This stays");
    compliance.press(By.id("review:grant"));
    assertThat(compliance.text()).contains("Give your reasons");
    compliance.type(By.id("review:words"), "The order can be cancelled.");
    compliance.press(By.id("review:grant"));
    assertThat(compliance.text()).contains("Waits for a decision", "The order can be cancelled.");

    Chromium legal = Agent.signsIn(eu, "legal").window();
    opensReviewOn(legal, eu);
    legal.type(By.id("review:words"), "He has not paid yet.");
    new Select(legal.find(By.id("review:ground"))).selectByValue("legal_claims");
    legal.press(By.id("review:refuse"));
    assertThat(legal.text()).contains("Not in agreement");

    // He pays, and legal decides anew: now the erasure goes on by itself.
    legal.type(By.id("review:words"), "He has paid.");
    legal.press(By.id("review:grant"));
    assertThat(legal.text()).contains("Decided");
    hugo.awaits("the last letter", l -> l.subject().contains("Your data is deleted"));
    assertThat(agent.looksAtTheList()).doesNotContain("My order is still to come");
  }

  @Test
  void requests_that_are_alike_are_decided_together(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var alma = new Customer("Alma Anders", "alma@together.example", eu);
    var bert = new Customer("Bert Beides", "bert@together.example", eu);
    for (Customer one : List.of(alma, bert)) {
      var centre = PrivacyCentre.at(eu.url() + "/privacy");
      centre.asksFor("rectification", one.email(), "AT", "");
      Letter confirm = one.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
      centre.confirms(confirm.link("/privacy/confirm?token="));
    }

    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/rights/board");
    officer.driver().findElements(By.name("chosen")).forEach(WebElement::click);
    officer.type(By.id("board:words"), "All our records say Anders now.");
    officer.press(By.id("board:complete"));

    assertThat(officer.text()).contains("done.");
    for (Customer one : List.of(alma, bert)) {
      one.awaits("the answer", l -> l.text().contains("All our records say Anders now."));
    }
  }

  private static void opensReviewOn(Chromium window, Office office) {
    window.open(office.url() + "/rights/board");
    window.press(By.cssSelector("#column-review .board-card a"));
  }
}
