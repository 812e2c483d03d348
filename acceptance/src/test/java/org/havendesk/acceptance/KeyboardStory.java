package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** From the list to an answer and back, and to every other place, with no hand on the mouse. */
@ExtendWith(Deployment.class)
class KeyboardStory {

  private static final By PALETTE = By.id("paletteWords");
  private static final By ANSWER = By.id("answer:text");
  private static final By FIRST_ROW = By.cssSelector("table.tickets tbody tr a.subject");

  @Test
  void a_ticket_is_found_answered_and_left_by_keys(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String subject = "Keys " + Long.toString(System.nanoTime(), 36);
    var tina = new Customer("Tina Tast", "tina@tast.example", eu);
    tina.writes(subject, "Where do I find the invoice?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(subject, Patience.SHORT);
    Chromium window = agent.window();

    // The newest is the first row; j marks it, o opens it.
    keys(window, "j");
    assertThat(window.driver().switchTo().activeElement()).isEqualTo(window.find(FIRST_ROW));
    keys(window, "o");
    await(window, "the ticket", "/ticket?id=");
    String number = window.address().replaceAll(".*id=", "");
    keys(window, "r");
    WebElement field = window.driver().switchTo().activeElement();
    assertThat(field).isEqualTo(window.find(ANSWER));
    // What is written is no command.
    field.sendKeys("Just ask us? g t is no key here.");
    field.sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    tina.awaits("the answer", letter -> letter.text().contains("g t is no key here."));
    keys(window, "u");
    await(window, "the list", "/tickets");

    // The palette: a place by its name, a ticket by its number, words looked for.
    palette(window, "tick");
    assertThat(options(window)).contains("Tickets");
    palette(window, "#" + number);
    window.find(PALETTE).sendKeys(Keys.ENTER);
    await(window, "the ticket again", "/ticket?id=" + number);
    palette(window, subject.toLowerCase(java.util.Locale.ROOT));
    window.find(PALETTE).sendKeys(Keys.ENTER);
    await(window, "the list once more", "/tickets");
    Patience.untilTrue(
        "it is found", Patience.SHORT, () -> window.text(By.id("list")).contains(subject));
    // Looked for within the browser: no word of it in an address.
    assertThat(window.address()).endsWith("/tickets");

    keys(window, "gr");
    await(window, "the requests", "/rights/queue");
    palette(window, "x");
    assertThat(options(window)).isEqualTo("Nothing is called so.");
    window.find(PALETTE).sendKeys(Keys.ESCAPE);
    keys(window, "gt");
    await(window, "the list at last", "/tickets");

    // Which keys there are; and that there need be none.
    keys(window, "?");
    WebElement overlay = window.find(By.id("keys"));
    assertThat(overlay.getText()).contains("Keyboard shortcuts", "Next and previous row", "Go to");
    overlay.findElement(By.id("singleKeys")).click();
    overlay.findElement(By.cssSelector("[data-close]")).click();
    keys(window, "j");
    assertThat(window.driver().switchTo().activeElement()).isNotEqualTo(window.find(FIRST_ROW));
    palette(window, "keyboard");
    window.find(PALETTE).sendKeys(Keys.ENTER);
    window.click(By.id("singleKeys"));
    window.click(By.cssSelector("#keys [data-close]"));
    keys(window, "j");
    assertThat(window.driver().switchTo().activeElement()).isEqualTo(window.find(FIRST_ROW));
  }

  private static void keys(Chromium window, String keys) {
    // To whatever has the focus, as a keyboard does.
    new Actions(window.driver()).sendKeys(keys).perform();
  }

  private static void palette(Chromium window, String words) {
    if (!window.driver().findElement(PALETTE).isDisplayed()) {
      new Actions(window.driver())
          .keyDown(Keys.CONTROL)
          .sendKeys("k")
          .keyUp(Keys.CONTROL)
          .perform();
    }
    window.find(PALETTE).clear();
    window.find(PALETTE).sendKeys(words);
  }

  private static String options(Chromium window) {
    return window.text(By.id("paletteList"));
  }

  private static void await(Chromium window, String what, String address) {
    Patience.untilTrue(
        what, Patience.SHORT, () -> window.address().contains(address) && window.isComplete());
  }
}
