package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What a colleague has typed is never lost to a click beside it. */
@ExtendWith(Deployment.class)
class DraftStory {

  private static final By ANSWER = By.id("answer:text");
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
    window.find(By.id("properties:save")).click();
    window.find(By.className("ui-growl-item"));
    assertThat(window.find(ANSWER).getAttribute("value")).isEqualTo("Dear Dora, we are");

    window.find(ANSWER).sendKeys(" looking into it.");
    window.press(By.id("answer:reply"));
    assertThat(agent.messages()).contains("Dear D•••, we are looking into it.");
    assertThat(window.find(TAGS).getAttribute("value")).isEqualTo("urgent parcel");
  }
}
