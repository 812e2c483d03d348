package org.havendesk.acceptance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;

/**
 * Takes the pictures of {@code docs/screens} that show how a team works with many tickets. Like
 * {@link Screens} it is no test.
 */
@ExtendWith(Deployment.class)
class DeskScreens {

  @Test
  void what_a_team_lives_in(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    manyAtOnce(eu);
    byKeys(eu);
    whatBelongsTogether(eu);
    whatIsLater(eu);
    atTheTelephone(eu);
    whatCustomersSee(eu);
    whatRunsByItself(eu);
  }

  private static void manyAtOnce(Office eu) {
    Chromium lead = Agent.signsIn(eu, "supervisor").window().asOnADesk();
    lead.open(eu.url() + "/tickets?view=ALL&channel=MAIL");
    lead.click(By.cssSelector("#saving summary"));
    lead.type(By.id("list:viewName"), "By mail");
    new Select(lead.find(By.id("list:viewSharing"))).selectByValue("all");
    lead.click(By.id("list:saveView"));
    lead.find(By.xpath("//nav//a[contains(., 'By mail')]"));
    lead.show("saved-view");
    lead.open(eu.url() + "/tickets");
    lead.driver().findElements(By.cssSelector("input[data-pick]")).stream()
        .limit(3)
        .forEach(WebElement::click);
    lead.show("bulk");
    lead.prefers("de", "dark").show("bulk-german-dark");
  }

  private static void byKeys(Office eu) {
    Chromium window = Agent.signsIn(eu, "agent").window().asOnADesk();
    window.open(eu.url() + "/tickets");
    new Actions(window.driver()).keyDown(Keys.CONTROL).sendKeys("k").keyUp(Keys.CONTROL).perform();
    window.find(By.id("paletteWords")).sendKeys("re");
    window.show("palette");
    window.open(eu.url() + "/tickets");
    new Actions(window.driver()).sendKeys("?").perform();
    window.find(By.id("keys"));
    window.show("keys");
  }

  private static void whatBelongsTogether(Office eu) {
    var olga = new Customer("Olga Nilsson", "olga.nilsson@example.com", eu);
    olga.writes("The shade has a dent", "It came dented, and I would like another one.");
    olga.writes("Picture of the dent", "I forgot the picture.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees("Picture of the dent", Patience.LONG);
    agent.opens("Picture of the dent");
    String other = agent.window().address().replaceAll(".*id=", "");
    agent.opens("The shade has a dent");
    Chromium window = agent.window().asOnADesk();
    window.click(By.xpath("//summary[.='Merge']"));
    new Select(window.find(By.id("merge:other"))).selectByValue(other);
    window.press(By.id("merge:bringIn"));
    window.show("merged");
  }

  private static void whatIsLater(Office eu) {
    var agent = Agent.signsIn(eu, "agent");
    Chromium window = agent.window().asOnADesk();
    agent.opens("The shade has a dent");
    window.type(By.id("answer:text"), "Dear {{customer|there}}, another one is on its way.");
    window.press(By.id("answer:reply"));
    window.show("undo-send");
    window.type(
        By.id("answer:text"),
        "You may also:\n\n- keep the shade for **10 % less**\nsend it back, as [we say](https://example.com/returns)");
    window.click(By.id("formatShow"));
    window.find(By.cssSelector("#formatPreview strong"));
    window.show("formatted-answer");
    window.find(By.id("answer:text")).clear();
    window.click(By.cssSelector("#snoozing summary"));
    window.reach(By.id("snooze:monday"));
    window.show("snooze");
    window.open(eu.url() + "/news").show("news");
  }

  private static void atTheTelephone(Office eu) {
    Chromium window = Agent.signsIn(eu, "agent").window().asOnADesk();
    window.open(eu.url() + "/new-ticket").show("new-ticket");
    window.prefers("de", "dark").show("new-ticket-german-dark");
  }

  private static void whatCustomersSee(Office eu) {
    Chromium desk = Agent.signsIn(eu, "supervisor").window().asOnADesk();
    desk.open(eu.url() + "/knowledge").show("knowledge");
    desk.open(eu.url() + "/satisfaction").show("satisfaction");
    Chromium visitor = Chromium.window().asOnADesk();
    visitor.open(eu.url() + "/help").show("help");
    visitor.asOnATelephone().prefers("de", "dark").open(eu.url() + "/help/ask");
    visitor.show("help-ask-german-dark-narrow");
    visitor.prefers("en", "light").open(eu.url() + "/help/enter").show("help-enter-narrow");
  }

  private static void whatRunsByItself(Office eu) {
    Chromium admin = Agent.signsIn(eu, "admin").window().asOnADesk();
    admin.open(eu.url() + "/rules").show("rules");
    admin.open(eu.url() + "/webhooks").show("webhooks");
    admin.open(eu.url() + "/imports").show("imports");
    admin.open(eu.url() + "/fields");
    admin.type(By.id("field:name_en"), "Order number");
    admin.type(By.id("field:name_de"), "Bestellnummer");
    admin.press(By.id("field:save"));
    admin.show("fields");
    admin.prefers("de", "dark").show("fields-german-dark");
  }
}
