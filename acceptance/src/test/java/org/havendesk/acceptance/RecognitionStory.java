package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Nobody has to use our forms: a right is used in whatever words and by whatever way one has. */
@ExtendWith(Deployment.class)
class RecognitionStory {

  @Test
  void a_request_in_an_ordinary_mail_is_suggested_and_filed_as_of_the_mail(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var ida = new Customer("Ida Irgendwie", "ida@words.example", eu);
    ida.writes("My parcel", "It never came. Please delete everything you have on me.");

    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("My parcel", Patience.LONG);
    agent.opens("My parcel");
    Chromium window = agent.window();
    assertThat(window.text(By.id("suggested")))
        .contains("This looks like a privacy request: Delete my data");

    // Where she lives is not known from a mail, and the law depends on it.
    window.press(By.cssSelector("#suggested input[id$=file]"));
    assertThat(window.text()).contains("Say in which country the customer lives.");
    new Select(window.find(By.id("suggested:country"))).selectByValue("DE");
    window.press(By.cssSelector("#suggested input[id$=file]"));
    assertThat(window.text()).contains("The request is filed.");
    assertThat(window.shows(By.id("suggested"))).isFalse();

    ida.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    String clocksCountFromTheMail =
        "select count(*) from rights_request r join suggestion s on s.request_id = r.id"
            + " join message m on m.id = s.message_id where r.received_at = m.created_at";
    assertThat(eu.count(clocksCountFromTheMail)).isEqualTo(1);
  }

  @Test
  void what_was_something_else_is_put_aside_and_a_call_is_filed_by_hand(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var karl = new Customer("Karl Konto", "karl@words.example", eu);
    karl.writes("A copy", "Do you keep information about me in your catalogue of artists?");
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("A copy", Patience.LONG);
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/rights/queue");
    assertThat(officer.text(By.id("suggestions"))).contains("See my data");

    agent.opens("A copy");
    Chromium window = agent.window();
    window.press(By.cssSelector("#suggested input[id$=dismiss]"));
    assertThat(window.shows(By.id("suggested"))).isFalse();

    // Later he calls, and does mean it.
    window.click(By.cssSelector("#onBehalf summary"));
    new Select(window.find(By.id("onBehalf:type"))).selectByValue("access");
    new Select(window.find(By.id("onBehalf:country"))).selectByValue("AT");
    window.press(By.id("onBehalf:file"));
    assertThat(window.text()).contains("The request is filed.");
    karl.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
  }
}
