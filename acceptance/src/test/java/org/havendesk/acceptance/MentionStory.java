package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Whoever is asked by name hears of it where they are, and finds what is new to them. */
@ExtendWith(Deployment.class)
class MentionStory {

  private static final By ANSWER = By.id("answer:text");
  private static final By COUNT = By.id("bellCount");

  @Test
  void a_colleague_who_is_mentioned_is_told_and_finds_what_is_new(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = "Ask " + Long.toString(System.nanoTime(), 36);
    var uma = new Customer("Uma Uhu", "uma@uhu.example", eu);
    uma.writes(round, "Can you engrave it?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(round, Patience.SHORT);
    agent.opens(round);
    Chromium one = agent.window();
    var senior = Agent.signsIn(eu, "senior-agent");
    Chromium two = senior.window().open(one.address());
    String ticket = two.address();
    two.open(eu.url() + "/news");
    if (two.shows(By.id("news:readAll"))) {
      two.press(By.id("news:readAll"));
    }
    assertThat(two.shows(COUNT)).isFalse();

    // The sign offers colleagues; the keyboard takes one.
    one.find(ANSWER).sendKeys("@sen");
    one.find(By.cssSelector("#mentions [role=option]"));
    one.find(ANSWER).sendKeys(Keys.ENTER);
    one.find(ANSWER).sendKeys("can we engrave?");
    assertThat(one.find(ANSWER).getAttribute("value")).isEqualTo("@senior-agent can we engrave?");
    one.press(By.id("answer:note"));

    // She hears of it on the page where she is, and reads it masked.
    Patience.untilTrue("the bell rings", Patience.SHORT, () -> two.shows(COUNT));
    assertThat(two.text(COUNT)).isEqualTo("1");
    two.open(eu.url() + "/news");
    assertThat(two.text(By.cssSelector(".news .unread"))).contains(round).contains("mentions you");
    two.press(By.cssSelector(".news .unread a"));
    assertThat(two.driver().findElements(By.cssSelector(".message.unread"))).hasSize(1);
    assertThat(two.shows(COUNT)).isFalse();

    // What she watches she is told of, until she does not any more.
    two.click(By.id("follow:watch"));
    two.find(By.id("follow:unwatch"));
    two.open(eu.url() + "/account");
    one.find(ANSWER).sendKeys("We look into it.");
    one.press(By.id("answer:note"));
    Patience.untilTrue("the bell rings again", Patience.SHORT, () -> two.shows(COUNT));
    two.open(ticket);
    assertThat(senior.messages()).endsWith("We look into it.");
    two.click(By.id("follow:unwatch"));
    two.find(By.id("follow:watch"));
  }
}
