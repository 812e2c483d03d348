package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.havendesk.acceptance.Customer.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * Colleagues work with masked data; what they need to see is shown for a purpose and not for long.
 */
@ExtendWith(Deployment.class)
class MaskingStory {

  private static final By CONTACT = By.id("revealContact");
  private static final By EMAIL = By.id("personEmail");
  private static final String[] NEEDLES = {
    "Wagenseil", "wilma.w", "geheim.example", "30 901 820", "DE89 3704", "Lindenweg 12"
  };

  @Test
  void a_message_is_masked_wherever_a_colleague_looks_and_shown_for_a_purpose_and_a_while(
      Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var wilma = new Customer("Wilma Wagenseil", "wilma.w@geheim.example", eu);
    String order = "Bestellung " + Long.toString(System.nanoTime(), 36);
    wilma.writes(
        order + " von Wilma Wagenseil",
        "Hier Wilma Wagenseil, Lindenweg 12, 10115 Berlin. Bitte auf DE89 3704 0044 0532 0130 00"
            + " erstatten oder unter +49 30 901 820 melden.",
        new Attachment(
            "Ausweis.txt", "text/plain", "Lindenweg 12".getBytes(StandardCharsets.UTF_8)));
    var agent = Agent.signsIn(eu, "agent");
    String subject = order + " von W••• W•••";
    agent.sees(subject, Patience.SHORT);
    assertThat(agent.window().source()).doesNotContain(NEEDLES);
    agent.opens(subject);
    Chromium window = agent.window();
    assertThat(window.source()).contains("•••00", "•••20").doesNotContain(NEEDLES);
    String ticket = window.address();

    // She says what for, and sees it until the time is over; nobody touches the page.
    asks(window, CONTACT, "delivery", "");
    Patience.untilTrue(
        "the address is shown", Patience.SHORT, () -> text(window, EMAIL).equals(wilma.email()));
    Patience.untilTrue(
        "it is masked again",
        Patience.SHORT,
        () -> text(window, EMAIL).equals("w•••@g•••.example"));
    assertThat(window.source()).doesNotContain(NEEDLES);

    // So with the subject.
    asks(window, By.cssSelector("[data-what=subject]"), "answering", "");
    Patience.untilTrue(
        "the subject is shown",
        Patience.SHORT,
        () -> text(window, By.id("subject")).contains("Wagenseil"));
    Patience.untilTrue(
        "it is masked again", Patience.SHORT, () -> text(window, By.id("subject")).equals(subject));

    // So with what was said; a purpose has to be named, and one that no list has needs words.
    By show = By.cssSelector(".message [data-what=message]");
    asks(window, show, "other", "Why?");
    assertThat(text(window, By.cssSelector("#reveal [role=alert]"))).contains("10 to 500");
    window.type(By.id("revealReason"), "The parcel service asks for the street.");
    window.click(By.id("revealShow"));
    By words = By.cssSelector(".message .text");
    Patience.untilTrue(
        "the words are shown", Patience.SHORT, () -> text(window, words).contains("Lindenweg 12"));
    Patience.untilTrue(
        "they are masked again",
        Patience.SHORT,
        () -> !text(window, words).contains("Lindenweg 12"));

    // Nobody can mask a file: it is handed out for a purpose.
    var file =
        window.download(
            () -> asks(window, By.cssSelector(".files [data-what=file]"), "identity", ""));
    assertThat(file).hasFileName("Ausweis.txt").content().isEqualTo("Lindenweg 12");

    // Glass is broken at one's own risk: compliance looks at it.
    window.open(ticket);
    window.click(CONTACT);
    new Select(window.find(By.id("revealPurpose"))).selectByValue("other");
    window.type(By.id("revealReason"), "An ambulance needs the number now.");
    window.click(By.id("revealGlass"));
    window.click(By.id("revealShow"));
    Patience.untilTrue(
        "it is shown", Patience.SHORT, () -> text(window, EMAIL).equals(wilma.email()));
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/reveals");
    By glass =
        By.xpath("//form[@id='open']//tr[contains(., 'An ambulance needs the number now.')]");
    assertThat(text(officer, glass)).contains("Glass broken", "agent");
    officer.press(
        By.xpath(
            "//form[@id='open']//tr[contains(., 'An ambulance needs')]//input[@type='submit']"));
    assertThat(officer.shows(glass)).isFalse();

    // Who looks at a ticket that somebody else has is noticed.
    agent.replies("Ihr Geld ist unterwegs.");
    Chromium other = Agent.signsIn(eu, "supervisor").window().open(ticket);
    asks(other, CONTACT, "delivery", "");
    Patience.untilTrue(
        "it is shown", Patience.SHORT, () -> text(other, EMAIL).equals(wilma.email()));
    officer.open(eu.url() + "/reveals");
    By noticed =
        By.xpath(
            "//form[@id='open']//tr[contains(., 'supervisor')][.//a[contains(@href, '"
                + ticket.substring(ticket.indexOf("id="))
                + "')]]");
    assertThat(text(officer, noticed)).contains("colleague’s ticket");

    // The person reads how often, and in what role, but not by whom.
    Letter answer = wilma.awaits("the answer", l -> l.text().contains("Ihr Geld ist unterwegs."));
    Chromium hers = PrivacyCentre.at(answer.link("/privacy/choices?t=")).window();
    assertThat(text(hers, By.cssSelector("#looks tbody"))).contains("Agent", "5");
    assertThat(hers.source()).doesNotContain(">agent<");
  }

  @Test
  void of_whom_special_categories_are_noted_somebody_else_agrees_first(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium window =
        reads(
            Agent.signsIn(eu, "agent"), new Customer("Sibylle Sanft", "sibylle@sanft.example", eu));
    new Select(window.find(By.id("marks:mark"))).selectByValue("special_categories");
    window.click(By.id("marks:note"));
    Patience.untilTrue(
        "it is noted", Patience.SHORT, () -> window.shows(By.cssSelector("#marksCard .tag")));

    Chromium officer = Agent.signsIn(eu, "compliance").window();
    By wrong = By.cssSelector("#reveal [data-wrong]");
    for (String answer : new String[] {"decline", "agree"}) {
      String why = "For the call, " + answer + " " + System.nanoTime();
      asks(window, CONTACT, "other", why);
      Patience.untilTrue(
          "somebody else is asked",
          Patience.SHORT,
          () -> text(window, wrong).contains("has been asked"));
      window.click(By.cssSelector("#reveal [data-cancel]"));
      assertThat(text(window, EMAIL)).contains("•••");
      officer.open(eu.url() + "/reveals");
      officer.press(
          By.xpath("//tr[contains(., '" + why + "')]//input[contains(@id, '" + answer + "')]"));
    }
    asks(window, CONTACT, "other", "Now that it is allowed.");
    Patience.untilTrue("it is shown", Patience.SHORT, () -> !text(window, EMAIL).contains("•••"));
    Patience.untilTrue(
        "it is masked again", Patience.SHORT, () -> text(window, EMAIL).contains("•••"));
  }

  @Test
  void more_than_an_hour_allows_is_refused(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium window =
        reads(
            Agent.signsIn(eu, "senior-agent"),
            new Customer("Viola Viel", "viola@viel.example", eu));
    long shown =
        (Long)
            window
                .driver()
                .executeAsyncScript(
                    """
                    const done = arguments[0];
                    const form = document.querySelector('#reveal form');
                    const ticket = new URLSearchParams(location.search).get('id');
                    const body = new URLSearchParams({what: 'subject', ticket, purpose: 'answering'});
                    const ask = shown => fetch(form.action,
                        {method: 'POST', body, headers: {'X-Havendesk': 'reveal'}})
                      .then(answer => answer.ok && shown < 100 ? ask(shown + 1) : done(shown));
                    ask(0);
                    """);
    assertThat(shown).isBetween(1L, 60L);
    asks(window, CONTACT, "answering", "");
    By wrong = By.cssSelector("#reveal [data-wrong]");
    Patience.untilTrue(
        "it is refused", Patience.SHORT, () -> text(window, wrong).contains("within the hour"));
    assertThat(text(window, EMAIL)).contains("•••");

    window.click(By.cssSelector("#reveal [data-cancel]"));
    window.click(CONTACT);
    new Select(window.find(By.id("revealPurpose"))).selectByValue("other");
    window.type(By.id("revealReason"), "The parcel leaves in five minutes.");
    window.click(By.id("revealGlass"));
    window.click(By.id("revealShow"));
    Patience.untilTrue(
        "with broken glass it is shown",
        Patience.SHORT,
        () -> !text(window, EMAIL).contains("•••"));
  }

  /** Opens what a customer writes. */
  private static Chromium reads(Agent agent, Customer customer) {
    String order = "Order " + Long.toString(System.nanoTime(), 36);
    customer.writes(order, "Where is my parcel?");
    agent.sees(order, Patience.SHORT);
    agent.opens(order);
    return agent.window();
  }

  private static void asks(Chromium window, By what, String purpose, String reason) {
    window.click(what);
    new Select(window.find(By.id("revealPurpose"))).selectByValue(purpose);
    window.type(By.id("revealReason"), reason);
    window.click(By.id("revealShow"));
  }

  private static String text(Chromium window, By what) {
    return window.text(what);
  }
}
