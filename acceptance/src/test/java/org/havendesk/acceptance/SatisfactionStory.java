package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** People are asked how it was, once, and what they say is theirs. */
@ExtendWith(Deployment.class)
class SatisfactionStory {

  private static final String LINK = "/help/rate?t=";

  @Test
  void a_customer_says_how_it_was(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = Long.toString(System.nanoTime(), 36);
    var sue = new Customer("Sue Sonne", "sue-" + round + "@satisfied.example", eu);
    long ticket = solves(eu, sue, "Cord " + round);
    Letter letter = sue.awaits("the question", l -> l.text().contains(LINK));
    assertThat(letter.links().stream().filter(link -> link.contains(LINK))).hasSize(5);

    // A program that looks at links rates nothing.
    String good = letter.links().stream().filter(l -> l.endsWith("&s=4")).findFirst().orElseThrow();
    Chromium window = Chromium.window().open(good);
    assertThat(window.address()).doesNotContain("t=");
    assertThat(
            eu.count(
                "select count(*) from survey where score is not null and ticket_id = " + ticket))
        .isZero();
    assertThat(window.find(By.cssSelector("input[type=radio][value='4']")).isSelected()).isTrue();
    window.type(By.id("rate:comment"), "Good. Call Sue Sonne at +49 176 04069022.");
    window.press(By.id("rate:send"));
    assertThat(window.text(By.id("done"))).contains("Thank you");
    assertThat(eu.count("select score from survey where ticket_id = " + ticket)).isEqualTo(4);

    // A colleague reads it masked; supervisors see no figure of so few.
    Chromium desk = Agent.signsIn(eu, "agent").window().open(eu.url() + "/ticket?id=" + ticket);
    String card = desk.text(By.id("ratingCard"));
    assertThat(card).contains("Satisfied", "Good.").doesNotContain("Sonne", "04069022");
    Chromium lead = Agent.signsIn(eu, "supervisor").window().open(eu.url() + "/satisfaction");
    assertThat(lead.text(By.tagName("h1"))).isEqualTo("Satisfaction");
    assertThat(lead.driver().findElements(By.cssSelector("tr[data-shown='true']")))
        .allSatisfy(
            row ->
                assertThat(Integer.parseInt(row.findElement(By.cssSelector("td")).getText()))
                    .isGreaterThanOrEqualTo(5));

    // Once in thirty days is enough: another ticket is not asked about, but can be rated.
    long second = solves(eu, sue, "Plug " + round);
    Patience.untilTrue(
        "it was decided not to ask",
        Patience.LONG,
        () ->
            eu.count(
                    "select count(*) from survey where state = 'SKIPPED' and ticket_id = " + second)
                == 1);
    window.open(eu.url() + "/help/enter");
    window.type(By.id("enter:email"), sue.email());
    window.press(By.id("enter:send"));
    window.open(sue.awaits("the link", l -> l.text().contains("works once")).link("/help/open?t="));
    window.press(By.id("open:go"));
    window.press(By.partialLinkText("Plug " + round));
    window.click(By.cssSelector("input[type=radio][value='2']"));
    window.press(By.id("rate:send"));
    assertThat(eu.count("select score from survey where ticket_id = " + second)).isEqualTo(2);
    assertThat(sue.mailbox().stream().filter(l -> l.text().contains(LINK))).hasSize(1);

    // What she said is in her copy, and goes with her erasure.
    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("erasure", sue.email(), "DE", "");
    Letter confirm = sue.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));
    centre.waitsUntilDone();
    assertThat(
            eu.count(
                "select count(*) from survey where ticket_id in (" + ticket + "," + second + ")"))
        .isZero();
    assertThat(window.open(good).shows(By.id("over"))).isTrue();
  }

  @Test
  void who_objects_is_not_asked(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = Long.toString(System.nanoTime(), 36);
    var otto = new Customer("Otto Ohne", "otto-" + round + "@satisfied.example", eu);
    long first = solves(eu, otto, "One " + round);
    Letter letter = otto.awaits("the question", l -> l.text().contains(LINK));
    Chromium window = Chromium.window().open(letter.link(LINK));
    window.press(By.id("rate:decline"));
    assertThat(window.text(By.id("done"))).contains("not ask you again");
    assertThat(
            eu.count(
                "select count(*) from survey where state = 'DECLINED' and ticket_id = " + first))
        .isEqualTo(1);

    // The choice for the purpose holds as well.
    var olga = new Customer("Olga Ohne", "olga-" + round + "@satisfied.example", eu);
    olga.writes("Two " + round, "It is broken.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees("Two " + round, Patience.LONG);
    agent.opens("Two " + round);
    agent.replies("Which one?");
    Letter answer = olga.awaits("the answer", l -> l.text().contains("Which one?"));
    window.open(answer.link("/privacy/choices?t="));
    window.press(By.cssSelector("input[title='Stop: Asking how it was']"));
    long second = solve(agent);
    Patience.untilTrue(
        "she is not asked",
        Patience.LONG,
        () ->
            eu.count(
                    "select count(*) from survey where state = 'SKIPPED' and ticket_id = " + second)
                == 1);
  }

  /** A ticket that a colleague answers and solves. */
  private static long solves(Office eu, Customer customer, String subject) {
    customer.writes(subject, "It is broken.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(subject, Patience.LONG);
    agent.opens(subject);
    return solve(agent);
  }

  private static long solve(Agent agent) {
    agent.window().open(agent.window().address());
    agent.window().type(By.id("answer:text"), "A new one is on its way.");
    agent.window().press(By.id("answer:replyAndSolve"));
    assertThat(
            new Select(agent.window().find(By.id("properties:status")))
                .getFirstSelectedOption()
                .getText())
        .isEqualTo("Solved");
    return Long.parseLong(agent.window().address().replaceAll(".*id=(\\d+).*", "$1"));
  }
}
