package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** One fault, many mails: they are dealt with together, and given back together. */
@ExtendWith(Deployment.class)
class BulkStory {

  private static final By STATE = By.id("bulkState");

  @Test
  void many_tickets_are_changed_at_once_and_taken_back(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = Long.toString(System.nanoTime(), 36);
    var olaf = new Customer("Olaf Outage", "olaf." + round + "@outage.example", eu);
    for (int i = 1; i <= 3; i++) {
      olaf.writes("Down " + i + " " + round, "Nothing works.");
    }
    var agent = Agent.signsIn(eu, "agent");
    for (int i = 1; i <= 3; i++) {
      agent.sees("Down " + i + " " + round, Patience.SHORT);
    }
    Chromium window = agent.window();

    // Picked by mouse and by key; picks outlive a look at one of the tickets.
    window.click(pick("Down 1 " + round));
    window.find(subject("Down 2 " + round)).sendKeys("x");
    assertThat(window.text(By.id("bulkPicked"))).isEqualTo("2 tickets picked");
    agent.opens("Down 3 " + round);
    window.open(eu.url() + "/tickets");
    window.click(pick("Down 3 " + round));
    assertThat(window.text(By.id("bulkPicked"))).isEqualTo("3 tickets picked");

    window.click(By.id("bulk:start"));
    awaits(window, By.id("bulk:bulkWrong"), "Choose what to change.");
    new Select(window.find(By.id("bulk:priority"))).selectByValue("URGENT");
    window.find(By.id("bulk:added")).sendKeys("outage, " + round);
    window.find(By.id("bulk:added")).sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    awaits(window, STATE, "3 of 3 tickets changed.");
    awaits(window, row("Down 1 " + round), "Urgent");
    for (int i = 1; i <= 3; i++) {
      assertThat(window.text(row("Down " + i + " " + round))).contains("Urgent", round);
    }

    // Somebody has gone on with one of them: it stays as they left it.
    var other = Agent.signsIn(eu, "supervisor");
    other.sees("Down 3 " + round, Patience.SHORT);
    other.opens("Down 3 " + round);
    new Select(other.window().find(By.id("properties:priority"))).selectByValue("HIGH");
    other.window().click(By.id("properties:save"));
    awaits(window, row("Down 3 " + round), "High");
    window.click(By.id("bulk:undo"));
    awaits(window, STATE, "2 of 3 tickets are what they were.");
    assertThat(window.text(By.id("bulk"))).contains("somebody has changed them since");
    awaits(window, row("Down 1 " + round), "Normal");
    assertThat(window.text(row("Down 3 " + round))).contains("High", "outage");
    window.click(By.id("bulk:dismiss"));
    Patience.untilTrue(
        "nothing more to tell",
        Patience.SHORT,
        () -> window.driver().findElements(STATE).isEmpty());
  }

  private static void awaits(Chromium window, By where, String words) {
    Patience.untilTrue(
        "it says " + words,
        Patience.SHORT,
        () ->
            window.driver().findElements(where).stream()
                .anyMatch(element -> element.getText().contains(words)));
  }

  private static By row(String subject) {
    return By.xpath("//table//tr[contains(., '" + subject + "')]");
  }

  private static By subject(String subject) {
    return By.xpath("//table//a[contains(@class, 'subject')][contains(., '" + subject + "')]");
  }

  private static By pick(String subject) {
    return By.xpath("//table//tr[contains(., '" + subject + "')]//input[@data-pick]");
  }
}
