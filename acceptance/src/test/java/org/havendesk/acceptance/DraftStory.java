package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What a colleague has typed is never lost to a click beside it. */
@ExtendWith(Deployment.class)
class DraftStory {

  private static final By ANSWER = By.id("answer:text");
  private static final By DISCARD = By.id("discard");
  private static final By TAGS = By.id("properties:tags");

  @Test
  void an_answer_half_written_stays_while_the_ticket_is_sorted(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    new Customer("Dora Draft", "dora@draft.example", eu).writes("Half an answer", "Hello?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees("Half an answer", Patience.SHORT);
    agent.opens("Half an answer");
    Chromium window = agent.window();

    window.type(ANSWER, "Dear Dora, we are");
    window.find(TAGS).sendKeys("urgent parcel");
    window.click(By.id("properties:save"));
    window.find(By.className("ui-growl-item"));
    assertThat(window.find(ANSWER).getAttribute("value")).isEqualTo("Dear Dora, we are");

    window.find(ANSWER).sendKeys(" looking into it.");
    window.press(By.id("answer:reply"));
    assertThat(agent.messages()).contains("Dear D•••, we are looking into it.");
    assertThat(window.find(TAGS).getAttribute("value")).isEqualTo("urgent parcel");
  }

  @Test
  void what_was_typed_is_there_again_after_a_crash_and_can_be_discarded(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var clara = new Customer("Clara Clay", "clara@clay.example", eu);
    clara.writes("A crash", "Can you help?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees("A crash", Patience.SHORT);
    agent.opens("A crash");
    Chromium window = agent.window();
    String ticket = window.address();
    window.type(ANSWER, "Of course, we only need");
    awaits(window, "Draft kept");
    window.driver().quit();

    window = Agent.signsIn(eu, "agent").window().open(ticket);
    assertThat(window.find(ANSWER).getAttribute("value")).isEqualTo("Of course, we only need");
    Chromium colleague = Agent.signsIn(eu, "senior-agent").window().open(ticket);
    assertThat(colleague.find(ANSWER).getAttribute("value")).as("nobody else's").isEmpty();

    // Discarding can be taken back.
    window.click(DISCARD);
    assertThat(window.find(ANSWER).getAttribute("value")).isEmpty();
    window.click(DISCARD);
    assertThat(window.find(ANSWER).getAttribute("value")).isEqualTo("Of course, we only need");

    window.find(ANSWER).sendKeys(" your number.");
    awaits(window, "Draft kept");
    window.press(By.id("answer:reply"));
    clara.awaits("the answer", it -> it.text().contains("we only need your number."));
    assertThat(window.open(ticket).find(ANSWER).getAttribute("value")).as("it is sent").isEmpty();
  }

  private static void awaits(Chromium window, String words) {
    Patience.untilTrue(words, Patience.SHORT, () -> window.text(By.id("draftState")).equals(words));
  }
}
