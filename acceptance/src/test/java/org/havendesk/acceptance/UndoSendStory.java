package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** For a moment an answer can be taken back; then it leaves, whoever still looks. */
@ExtendWith(Deployment.class)
class UndoSendStory {

  private static final By ANSWER = By.id("answer:text");

  @Test
  void an_answer_that_was_sent_too_soon_is_taken_back_and_sent_once(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = "Hasty " + Long.toString(System.nanoTime(), 36);
    var otto = new Customer("Otto Otter", "otto@otter.example", eu);
    otto.writes(round, "Is it blue?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(round, Patience.SHORT);
    agent.opens(round);
    agent.replies("Dear {{customer|Sir}}, it is red");
    Chromium window = agent.window();
    String ticket = window.address();
    assertThat(agent.messages()).hasSize(2);
    window.press(By.id("undo:send"));

    // His name stays masked; the ticket waits for an answer as before.
    assertThat(window.find(ANSWER).getAttribute("value"))
        .isEqualTo("Dear {{customer|Sir}}, it is red");
    assertThat(agent.messages()).containsExactly("Is it blue?");
    assertThat(window.find(By.id("properties:status")).getAttribute("value")).isEqualTo("NEW");

    // Sent again, it leaves also when nobody looks any more.
    window.find(ANSWER).sendKeys(", no, blue: " + round);
    window.press(By.id("answer:reply"));
    window.open("about:blank");
    otto.awaits("the answer", letter -> letter.text().contains("no, blue: " + round));
    assertThat(otto.mailbox())
        .filteredOn(letter -> letter.text().contains("it is red"))
        .singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("Dear Otto Otter, it is red, no"));
    window.open(ticket);
    assertThat(window.shows(By.id("undoSend"))).isFalse();
    assertThat(agent.messages()).hasSize(2);
  }
}
