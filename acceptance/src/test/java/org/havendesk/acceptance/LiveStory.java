package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Whoever looks at tickets sees what others do, as they do it. */
@ExtendWith(Deployment.class)
class LiveStory {

  private static final By ANSWER = By.id("answer:text");
  private static final By STATUS = By.id("properties:status");

  @Test
  void two_colleagues_at_one_ticket_see_each_others_work_and_lose_none(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var lena = new Customer("Lena Lund", "lena@lund.example", eu);
    String order = "Live " + Long.toString(System.nanoTime(), 36);
    lena.writes(order, "Is it on its way?");
    var first = Agent.signsIn(eu, "agent");
    first.sees(order, Patience.SHORT);
    first.opens(order);
    Chromium one = first.window();
    var second = Agent.signsIn(eu, "senior-agent");
    Chromium two = second.window().open(one.address());

    // One types: the other is warned, and types all the same.
    one.type(ANSWER, "It leaves today.");
    Patience.untilTrue(
        "the other knows that somebody writes",
        Patience.SHORT,
        () -> two.text(By.id("writers")).endsWith("is writing an answer"));
    two.type(ANSWER, "It left");

    // One answers: the other sees it without looking again, and nothing of theirs is gone.
    one.press(By.id("answer:reply"));
    Patience.untilTrue(
        "the answer is there",
        Patience.SHORT,
        () -> second.messages().contains("It leaves today."));
    assertThat(two.find(ANSWER).getAttribute("value")).isEqualTo("It left");
    Patience.untilTrue(
        "nobody writes any more",
        Patience.SHORT,
        () -> two.driver().findElement(By.id("writers")).getText().isEmpty());
    Patience.untilTrue(
        "the ticket stands as it does now",
        Patience.SHORT,
        () -> "PENDING".equals(two.find(STATUS).getAttribute("value")));
    two.find(ANSWER).sendKeys(" a minute ago.");
    two.press(By.id("answer:note"));
    assertThat(second.messages()).endsWith("It leaves today.", "It left a minute ago.");
    Patience.untilTrue(
        "the note is there",
        Patience.SHORT,
        () -> first.messages().contains("It left a minute ago."));

    // Both sort it: whoever saves last is told that they saw too little, and keeps their choice.
    new Select(two.find(By.id("properties:priority"))).selectByValue("HIGH");
    new Select(one.find(STATUS)).selectByValue("SOLVED");
    one.click(By.id("properties:save"));
    one.find(By.className("ui-growl-item"));
    two.click(By.id("properties:save"));
    assertThat(two.text(By.id("stale"))).isNotBlank();
    assertThat(two.find(By.id("properties:priority")).getAttribute("value")).isEqualTo("HIGH");
  }
}
