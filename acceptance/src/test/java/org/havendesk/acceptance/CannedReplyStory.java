package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** What is said often is written once, and calls people by names that nobody at the desk sees. */
@ExtendWith(Deployment.class)
class CannedReplyStory {

  private static final By ANSWER = By.id("answer:text");
  private static final By SEARCH = By.id("cannedSearch");

  @Test
  void an_answer_is_written_once_and_brought_with_a_slash(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String name = "Parcel " + Long.toString(System.nanoTime(), 36);
    Chromium lead = Agent.signsIn(eu, "supervisor").window().open(eu.url() + "/replies");
    writes(lead, name, "en", "Dear {{customer}}, your parcel is on its way.");
    assertThat(lead.text()).contains("Say what to write if there is no name");
    types(lead, name, "en", "Dear {{customer|there}}, your order is on its way. {{agent}}");
    new Select(lead.find(By.id("reply:status"))).selectByValue("SOLVED");
    lead.type(By.id("reply:tags"), "parcel");
    lead.press(By.id("reply:save"));
    writes(lead, name, "de", "Guten Tag {{customer|zusammen}}, Ihr Paket ist unterwegs.");
    assertThat(lead.driver().findElements(row(name))).hasSize(2);
    writes(lead, name, "de", "Noch einmal.");
    assertThat(lead.text()).contains("There is one of this name in this language.");

    // Found by a few letters and the keyboard alone; what becomes of the ticket is said before.
    var peter = new Customer("Peter Paul", "peter@paul.example", eu);
    String order = "Where " + Long.toString(System.nanoTime(), 36);
    peter.writes(order, "Where is my parcel?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(order, Patience.SHORT);
    agent.opens(order);
    Chromium window = agent.window();
    window.find(ANSWER).sendKeys("/");
    window.find(SEARCH).sendKeys(name.toLowerCase(java.util.Locale.ROOT));
    Patience.untilTrue(
        "one is offered",
        Patience.SHORT,
        () ->
            window.driver().findElements(By.cssSelector("#cannedList [role=option]")).size() == 1);
    window.find(SEARCH).sendKeys(Keys.ENTER);
    String put = window.find(ANSWER).getAttribute("value");
    assertThat(put).contains("{{customer|");
    assertThat(window.text(By.id("cannedThen"))).contains("parcel");
    window.press(By.id("answer:reply"));

    // He is called by his name, which the desk sees masked.
    peter.awaits("the answer", letter -> letter.text().contains("Peter Paul,"));
    assertThat(agent.messages()).anyMatch(said -> said.contains("P••• P•••,"));
    // The page shows anew that the answer has left.
    Patience.untilTrue(
        "the ticket is solved",
        Patience.SHORT,
        () -> "SOLVED".equals(window.find(By.id("properties:status")).getAttribute("value")));
    assertThat(window.find(By.id("properties:tags")).getAttribute("value")).isEqualTo("parcel");

    // A placeholder that means nothing goes to nobody.
    window.type(ANSWER, "Dear {{nobody}},");
    window.press(By.id("answer:reply"));
    assertThat(window.text(By.className("field-error"))).contains("{{ticket}}");
    assertThat(window.find(ANSWER).getAttribute("value")).isEqualTo("Dear {{nobody}},");

    // What is removed can be brought back.
    lead.open(eu.url() + "/replies");
    lead.press(By.xpath("(//tr[contains(., '" + name + "')])[1]//input[@value='Remove']"));
    assertThat(lead.driver().findElements(row(name))).hasSize(1);
    lead.press(By.id("reply:save"));
    assertThat(lead.driver().findElements(row(name))).hasSize(2);
  }

  private static void writes(Chromium window, String name, String language, String text) {
    types(window, name, language, text);
    window.press(By.id("reply:save"));
  }

  private static void types(Chromium window, String name, String language, String text) {
    window.type(By.id("reply:name"), name);
    window.type(By.id("reply:language"), language);
    window.type(By.id("reply:text"), text);
  }

  private static By row(String name) {
    return By.xpath("//form[@id='replies']//tr[contains(., '" + name + "')]");
  }
}
