package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** One human by two ways: treated as one, and told only what is surely theirs. */
@ExtendWith(Deployment.class)
class SamePersonStory {

  private static final By LIKE = By.cssSelector("#samePossible li");
  private static final By RECORDS = By.cssSelector("#sameRecords li");

  private final String round = Long.toString(System.nanoTime(), 36);
  private final String name = "Wanda Wolke" + round;
  private final String phone = "+49 30 " + (2_000_000 + Math.abs(round.hashCode() % 7_000_000));

  @Test
  void who_writes_and_calls_is_one_person_once_somebody_made_sure(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var wanda = new Customer(name, "wanda." + round + "@wolke.example", eu);
    String mailed = "Mailed " + round;
    String called = "Called " + round;
    wanda.writes(mailed, "The lamp is broken.");
    Partner exchange = Partner.with(havendesk, "eu", "tickets:read tickets:write");
    exchange.post(
        "/tickets",
        """
        {"channel": "phone", "customer": {"phone": "%s", "name": "%s", "country": "DE"},
         "subject": "%s", "body": "She called because of a lamp."}"""
            .formatted(phone, name, called));

    // Beside her mail stands that somebody of the same name has called.
    var lead = Agent.signsIn(eu, "supervisor");
    Chromium window = lead.window();
    lead.sees(mailed, Patience.LONG);
    lead.opens(mailed);
    assertThat(window.text(LIKE)).contains("W••• W•••", "same name").doesNotContain(name);
    assertThat(window.source()).doesNotContain(phone.substring(7));
    window.click(By.cssSelector("#samePossible input"));
    Patience.untilTrue(
        "they are linked", Patience.SHORT, () -> window.driver().findElements(RECORDS).size() == 2);
    assertThat(window.text(By.id("sameCard"))).contains("known first", "this ticket");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("same-person");

    // It can be taken back at once, and is: then it is said again, with her number.
    window.click(By.cssSelector("#sameRecords input[value='Undo']"));
    Patience.untilTrue("they are separated", Patience.SHORT, () -> window.shows(LIKE));
    assertThat(window.text()).contains("Separated.");
    window.click(By.cssSelector("#sameCard summary"));
    window.type(By.id("same:wanted"), phone.replace(" ", ""));
    window.click(By.id("same:linkWanted"));
    Patience.untilTrue(
        "they are linked", Patience.SHORT, () -> window.driver().findElements(RECORDS).size() == 2);

    // By her address both are found.
    assertThat(lead.finds(wanda)).contains(mailed, called);

    // She wants to know what is held. Her mailbox is proven; that she also called is not.
    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("access", wanda.email(), "DE", "");
    Letter link = wanda.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(link.link("/privacy/confirm?token="));
    Patience.untilTrue(
        "she reads that somebody looks",
        Patience.LONG,
        () -> {
          centre.follow(centre.window().address());
          return centre.window().shows(By.id("comparing"));
        });
    String number = centre.number();
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/rights/board");
    assertThat(officer.find(By.id("column-officer")).getAttribute("innerHTML")).contains(number);
    officer.open(eu.url() + "/rights/request?id=" + number);
    officer.press(By.cssSelector("#records input[value='It is the same person']"));
    assertThat(officer.text()).contains("Say in a sentence how you know");
    officer.type(By.id("covers:how"), "Called back, and knew the number of the mail.");
    assertThat(new AxeBuilder().analyze(officer.driver()).getViolations()).isEmpty();
    officer.picture("records-of-a-request");
    officer.press(By.cssSelector("#records input[value='It is the same person']"));
    assertThat(officer.text(By.id("records"))).contains("the same person");
    centre.waitsUntilDone();
    Copy copy = centre.downloadsCopy();
    assertThat(copy.faults()).isEmpty();
    assertThat(copy.messages())
        .containsExactlyInAnyOrder("The lamp is broken.", "She called because of a lamp.");

    // Separated again, the copy holds only what is hers.
    lead.opens(mailed);
    window.click(By.cssSelector("#sameRecords input"));
    Patience.untilTrue("they are separated", Patience.SHORT, () -> window.shows(LIKE));
    assertThat(centre.downloadsCopy().messages()).containsExactly("The lamp is broken.");

    // Linked and confirmed once more, both keys go with her.
    window.click(By.cssSelector("#samePossible input"));
    Patience.untilTrue(
        "they are linked", Patience.SHORT, () -> window.driver().findElements(RECORDS).size() == 2);
    var goodbye = PrivacyCentre.at(eu.url() + "/privacy");
    goodbye.asksFor("erasure", wanda.email(), "DE", "");
    Patience.untilTrue("the second link", Patience.LONG, () -> links(wanda) == 2);
    goodbye.confirms(
        wanda
            .awaits("the second link", l -> l.text().contains("/privacy/confirm?token="))
            .link("/privacy/confirm?token="));
    String erasure = goodbye.number();
    officer.open(eu.url() + "/rights/request?id=" + erasure);
    officer.type(By.id("covers:how"), "As before.");
    officer.press(By.cssSelector("#records input[value='It is the same person']"));
    goodbye.waitsUntilDone();
    assertThat(lead.finds(wanda)).isEmpty();
    window.open(eu.url() + "/tickets");
    assertThat(lead.looksAtTheList()).doesNotContain(mailed, called);
  }

  private static long links(Customer customer) {
    return customer.mailbox().stream()
        .filter(letter -> letter.text().contains("/privacy/confirm?token="))
        .count();
  }
}
