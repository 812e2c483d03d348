package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;

/** Somebody rings: what they say is taken down, and who they are is known by their number. */
@ExtendWith(Deployment.class)
class TelephoneStory {

  @Test
  void what_is_said_at_the_telephone_becomes_a_ticket_of_who_is_known_already(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = Long.toString(System.nanoTime(), 36);
    Chromium window = Agent.signsIn(eu, "agent").window();
    window.driver().switchTo().activeElement().sendKeys("n");
    Patience.untilTrue("the form", Patience.SHORT, () -> window.address().endsWith("/new-ticket"));

    // Nothing is lost by an error; it says what to do.
    window.type(By.id("new:subject"), "Damaged " + round);
    window.type(By.id("new:text"), "The box was open when it came.");
    window.press(By.id("new:open"));
    assertThat(window.text()).contains("Give a telephone number or an e-mail address.");
    assertThat(window.find(By.id("new:text")).getAttribute("value")).contains("The box was open");
    window.type(By.id("new:phone"), "+49 30 5550" + (1000 + (System.nanoTime() % 9000)));
    String phone = window.find(By.id("new:phone")).getAttribute("value");
    new Select(window.find(By.id("new:country"))).selectByValue("DE");
    window.type(By.id("new:email"), "nowhere");
    window.find(By.id("new:email")).sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    Patience.untilTrue(
        "it is refused",
        Patience.SHORT,
        () -> window.text().contains("This is not an e-mail address."));
    window.type(By.id("new:email"), "");
    window.find(By.id("new:text")).sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
    Patience.untilTrue(
        "the ticket", Patience.SHORT, () -> window.address().contains("/ticket?id="));
    assertThat(window.text()).contains("Damaged " + round, "The box was open when it came.");
    assertThat(window.text(By.id("personPhone"))).doesNotContain(phone);
    assertThat(
            new Select(window.find(By.id("properties:assignee")))
                .getFirstSelectedOption()
                .getAttribute("value"))
        .isEqualTo("agent");
    String first = window.address().replaceAll(".*id=", "");

    // The second call, the number written otherwise, is the same person's.
    window.open(eu.url() + "/new-ticket");
    window.type(By.id("new:phone"), phone.replace(" ", "").replace("+49", "0049"));
    window.type(By.id("new:subject"), "Again " + round);
    window.type(By.id("new:text"), "Is there news?");
    window.press(By.id("new:open"));
    assertThat(window.address()).contains("/ticket?id=").doesNotContain("id=" + first);
    window.open(eu.url() + "/tickets");
    window.type(By.id("list:wanted"), phone);
    window.click(By.id("list:search"));
    Patience.untilTrue(
        "both are found",
        Patience.SHORT,
        () -> {
          String list = window.text(By.id("list"));
          return list.contains("Damaged " + round) && list.contains("Again " + round);
        });
  }
}
