package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What nobody can do anything about yet is out of the way, and back in time. */
@ExtendWith(Deployment.class)
class SnoozeStory {

  private static final By SNOOZE = By.cssSelector(".snooze summary");

  @Test
  void a_ticket_sleeps_until_its_time_or_until_the_customer_writes(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = "Sleep " + Long.toString(System.nanoTime(), 36);
    var ida = new Customer("Ida Igel", round.replace(" ", ".") + "@igel.example", eu);
    ida.writes(round, "When does it come?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(round, Patience.SHORT);
    agent.opens(round);
    agent.replies("We ask the warehouse.");
    Letter asked = ida.awaits("an answer", letter -> letter.text().contains("the warehouse"));

    Chromium window = agent.window();
    window.click(SNOOZE);
    window.click(By.id("snooze:tomorrow"));
    assertThat(window.text(By.id("sleeps"))).contains("Snoozed until");
    assertThat(agent.looksAtTheList()).doesNotContain(round);
    window.click(view("Snoozed"));
    window.click(By.linkText(round));

    // Brought back by hand, and put to sleep until a time of one's choice.
    window.click(By.id("snooze:wake"));
    window.click(SNOOZE);
    window.click(By.id("snooze:then"));
    assertThat(window.text(By.id("snooze:snoozeWrong"))).contains("next year");
    window
        .driver()
        .executeScript(
            "const then = new Date(Date.now() + 40 * 864e5);"
                + "document.getElementById('snooze:at').value = then.toISOString().slice(0, 16)");
    window.click(By.id("snooze:then"));
    window.find(By.id("sleeps"));

    ida.answers(asked, "Never mind, it is here.");
    agent.sees(round, Patience.LONG);

    // After it is closed for good, it goes on in a ticket of its own.
    agent.opens(round);
    new Select(window.find(By.id("properties:status"))).selectByValue("CLOSED");
    window.click(By.id("properties:save"));
    window.reach(By.id("followUp:open"));
    String closed = window.address();
    window.press(By.id("followUp:open"));
    assertThat(window.address()).isNotEqualTo(closed);
    assertThat(window.text(By.id("related"))).contains("came out of").contains(round);
    agent.replies("One more thing: how did you like it?");
    ida.awaits("the question", letter -> letter.text().contains("how did you like it?"));
    assertThat(agent.messages()).isEqualTo(List.of("One more thing: how did you like it?"));
  }

  private static By view(String name) {
    return By.xpath("//nav[contains(@class, 'views')]//a[contains(., '" + name + "')]");
  }
}
