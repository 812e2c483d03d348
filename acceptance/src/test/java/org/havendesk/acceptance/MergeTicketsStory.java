package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Who writes twice about one thing is answered once; what is two things becomes two tickets. */
@ExtendWith(Deployment.class)
class MergeTicketsStory {

  private static final By MERGE = By.xpath("//summary[.='Merge']");
  private static final By SPLIT = By.xpath("//summary[.='Split off']");
  private static final By LINK = By.xpath("//summary[.='Link']");
  private static final By APART = By.cssSelector("[id='related'] [value='Take apart']");
  private static final By BACK = By.cssSelector("[id='related'] [value='Put back']");

  @Test
  void two_tickets_become_one_and_two_again(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = Long.toString(System.nanoTime(), 36);
    var mira = new Customer("Mira Mole", "mira." + round + "@mole.example", eu);
    mira.writes("First " + round, "The lamp is broken.");
    mira.writes("Second " + round, "I forgot the picture of the lamp.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees("First " + round, Patience.SHORT);
    agent.sees("Second " + round, Patience.SHORT);
    agent.opens("Second " + round);
    long second = number(agent);
    agent.replies("Thank you for the picture.");
    Letter thanks =
        mira.awaits("the thanks", letter -> letter.text().contains("Thank you for the picture."));

    // The other ticket of the same customer is offered.
    agent.opens("First " + round);
    Chromium window = agent.window();
    long first = number(agent);
    window.click(MERGE);
    new Select(window.find(By.id("merge:other"))).selectByValue(Long.toString(second));
    window.press(By.id("merge:bringIn"));
    assertThat(agent.messages())
        .containsExactly(
            "The lamp is broken.",
            "I forgot the picture of the lamp.",
            "Thank you for the picture.");
    assertThat(window.driver().findElements(By.className("origin")))
        .hasSize(2)
        .allMatch(origin -> origin.getText().equals("from #" + second));

    // What she answers to the old one arrives here; the old one says where it went.
    mira.answers(thanks, "And here is another lamp.");
    Patience.untilTrue(
        "her answer is there",
        Patience.LONG,
        () -> agent.messages().contains("And here is another lamp."));
    window.open(eu.url() + "/ticket?id=" + second);
    assertThat(window.text(By.id("merged"))).contains("#" + first);
    assertThat(window.shows(By.id("answer:text"))).isFalse();

    // It can be undone: each has its own again, and what came since stays where it came.
    window.open(eu.url() + "/ticket?id=" + first);
    window.reach(APART);
    window.press(APART);
    assertThat(agent.messages())
        .containsExactly("The lamp is broken.", "And here is another lamp.");
    window.open(eu.url() + "/ticket?id=" + second);
    assertThat(agent.messages())
        .containsExactly("I forgot the picture of the lamp.", "Thank you for the picture.");

    // A stranger's ticket is not merged, but can be linked.
    var theo = new Customer("Theo Toad", "theo." + round + "@toad.example", eu);
    theo.writes("Third " + round, "My neighbour's lamp is broken.");
    agent.sees("Third " + round, Patience.SHORT);
    agent.opens("Third " + round);
    long third = number(agent);
    window.click(MERGE);
    window.type(By.id("merge:number"), Long.toString(first));
    window.click(By.id("merge:bringIn"));
    assertThat(window.text(By.id("merge:mergeWrong"))).contains("another customer");
    window.click(LINK);
    window.type(By.id("link:linked"), Long.toString(first));
    window.press(By.id("link:link"));
    assertThat(window.text(By.id("related"))).contains("#" + first);
    window.open(eu.url() + "/ticket?id=" + first);
    assertThat(window.text(By.id("related"))).contains("#" + third);

    // What is about something else goes into a ticket of its own, and back.
    window.click(SPLIT);
    window.click(By.xpath("//label[contains(., 'another lamp')]"));
    window.type(By.id("split:subject"), "Another lamp " + round);
    window.press(By.id("split:split"));
    assertThat(agent.messages()).containsExactly("And here is another lamp.");
    assertThat(window.text(By.id("subject"))).isEqualTo("Another lamp " + round);
    window.reach(BACK);
    window.press(BACK);
    assertThat(agent.messages())
        .containsExactly("The lamp is broken.", "And here is another lamp.");
  }

  private static long number(Agent agent) {
    return Long.parseLong(agent.window().address().replaceAll(".*id=", ""));
  }
}
