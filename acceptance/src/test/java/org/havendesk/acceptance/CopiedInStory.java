package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Others are copied in by a colleague who sees none of their addresses. */
@ExtendWith(Deployment.class)
class CopiedInStory {

  private static final By SUMMARY = By.cssSelector("#copyIn summary");

  private final String round = Long.toString(System.nanoTime(), 36);

  @Test
  void an_answer_is_copied_to_who_was_named_and_to_somebody_new_who_then_joins_in(
      Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var anna = new Customer("Anna Amsel", "anna." + round + "@nest.example", eu);
    var carl = new Customer("Carl Krah", "carl." + round + "@wald.example", eu);
    var dora = new Customer("Dora Dohle", "dora." + round + "@turm.example", eu);
    String subject = "Roof " + round;
    anna.sends(
        """
        From: Anna Amsel <%s>
        To: %s
        Cc: Carl Krah <%s>
        Subject: %s
        Message-ID: <%s@nest.example>
        Content-Type: text/plain; charset=utf-8

        The roof leaks, Carl knows more.
        """
            .formatted(anna.email(), eu.supportAddress(), carl.email(), subject, round)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8));

    // Whom she named is offered, masked; somebody else is typed.
    var agent = Agent.signsIn(eu, "agent");
    Chromium window = agent.window();
    agent.sees(subject, Patience.LONG);
    agent.opens(subject);
    window.click(SUMMARY);
    assertThat(window.text(By.id("copyOffers"))).contains("c•••@w•••.example");
    assertThat(window.source()).doesNotContain(carl.email());
    window.click(By.name("copyTo"));
    window.type(By.id("answer:copied"), dora.email());
    window.click(By.id("answer:text"));
    Patience.untilTrue(
        "what was typed is understood",
        Patience.SHORT,
        () -> window.text().contains("d•••@t•••.example"));
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("copy-in");

    // That a third party is told has to be meant.
    window.type(By.id("answer:text"), "We send somebody on Monday.");
    window.press(By.id("answer:reply"));
    assertThat(window.text(By.className("field-error"))).contains("may be told");
    window.click(SUMMARY);
    assertThat(window.find(By.name("copyTo")).isSelected()).isTrue();
    window.click(By.id("answer:copyAgreed"));
    window.press(By.id("answer:reply"));

    // All three have it with the same header, each with links of their own below.
    Letter hers = anna.awaits("the answer", l -> l.text().contains("on Monday"));
    Letter his = carl.awaits("the copy", l -> l.text().contains("on Monday"));
    Letter doras = dora.awaits("the copy", l -> l.text().contains("on Monday"));
    for (Letter one : new Letter[] {hers, his, doras}) {
      assertThat(one.header("Cc").orElse("")).contains(carl.email(), dora.email());
      assertThat(one.header("To").orElse("")).contains(anna.email());
    }
    assertThat(his.header("Message-ID")).isEqualTo(hers.header("Message-ID"));
    assertThat(his.link("/privacy/choices?t="))
        .isNotEqualTo(hers.link("/privacy/choices?t="))
        .isNotEqualTo(doras.link("/privacy/choices?t="));
    assertThat(doras.text()).doesNotContain("The roof leaks");
    // The ticket itself opens to its customer only.
    assertThat(hers.text()).contains("/help/open?t=");
    assertThat(his.text()).doesNotContain("/help/open");
    assertThat(doras.text()).doesNotContain("/help/open");
    Patience.untilTrue(
        "the copies are under the answer",
        Patience.LONG,
        () ->
            agent
                    .looksAgain()
                    .window()
                    .driver()
                    .findElements(By.cssSelector(".copies .pi-check"))
                    .size()
                == 2);
    assertThat(window.text(By.className("copies")))
        .contains("c•••@w•••.example", "d•••@t•••.example");

    // What she answers comes into the same ticket, as said by her; a stranger's does not.
    dora.answers(doras, "Monday suits me. Call me: Dora Dohle");
    Patience.untilTrue(
        "her answer is in the ticket",
        Patience.LONG,
        () -> agent.looksAgain().window().text().contains("Monday suits me"));
    String said = window.text(By.xpath("//li[contains(@class,'message')][contains(.,'suits me')]"));
    assertThat(said).contains("D••• D•••", "copied in").doesNotContain("Dohle");
    assertThat(window.source()).doesNotContain(dora.email(), "Dohle");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("copied-in");

    // Her copy has what she said and got, and nothing of Anna's.
    Copy copy = asksFor("access", dora, eu).downloadsCopy();
    assertThat(copy.faults()).isEmpty();
    assertThat(copy.messages()).containsExactly("Monday suits me. Call me: Dora Dohle");
    assertThat(copy.data().at("/sections/tickets/copies").findValuesAsText("to"))
        .containsExactly(dora.email());
    assertThat(copy.data().toString()).doesNotContain("The roof leaks", anna.email());

    // She goes, and what she said goes with her; Anna's ticket stays.
    asksFor("erasure", dora, eu);
    agent.looksAgain();
    assertThat(window.text())
        .contains("The roof leaks", "on Monday", "Erased person")
        .doesNotContain("suits me", "d•••@t•••.example");
  }

  private static PrivacyCentre asksFor(String right, Customer person, Office office) {
    var centre = PrivacyCentre.at(office.url() + "/privacy");
    long before = links(person);
    centre.asksFor(right, person.email(), "DE", "");
    Patience.untilTrue("the mailed link", Patience.LONG, () -> links(person) > before);
    centre.confirms(
        person
            .awaits("the link", l -> l.text().contains("/privacy/confirm?token="))
            .link("/privacy/confirm?token="));
    centre.waitsUntilDone();
    return centre;
  }

  private static long links(Customer person) {
    return person.mailbox().stream()
        .filter(letter -> letter.text().contains("/privacy/confirm?token="))
        .count();
  }
}
