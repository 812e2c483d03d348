package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What people decide about their data without writing to anybody. */
@ExtendWith(Deployment.class)
class ChoicesStory {

  private Office eu;

  @BeforeEach
  void workInEurope(Havendesk havendesk) {
    eu = havendesk.office("eu");
  }

  @Test
  void the_mail_programs_own_button_withdraws_consent_without_a_visit() {
    var mia = new Customer("Mia Mailprogramm", fresh("mia"), eu);
    Letter answer = isAnswered(mia);

    String button = answer.header("List-Unsubscribe").orElseThrow().replaceAll("[<>]", "");
    int status = eu.post(URI.create(button), "List-Unsubscribe=One-Click");

    assertThat(status).isEqualTo(204);
    mia.awaits("the confirmation", letter -> letter.subject().equals("Your choice is recorded"));
  }

  @Test
  void one_press_on_the_page_of_choices_is_enough() {
    var olga = new Customer("Olga Einklick", fresh("olga"), eu);
    Letter answer = isAnswered(olga);

    var centre = PrivacyCentre.at(answer.link("/privacy/choices?t="));
    centre.window().press(By.cssSelector("input[type=submit]"));

    assertThat(centre.window().text()).contains("Your choice is recorded");
    assertThat(centre.window().address()).doesNotContain("?t=");
    olga.awaits("the confirmation", letter -> letter.subject().equals("Your choice is recorded"));
  }

  @Test
  void a_stranger_is_told_by_mail_only_that_there_is_nothing() {
    var sven = new Customer("Sven Fremd", fresh("sven"), eu);

    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("access", sven.email(), "SE", "");
    assertThat(centre.window().text()).contains("whether or not we know the address");
    Letter confirm = sven.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));
    centre.waitsUntilDone();

    assertThat(centre.window().text()).contains("We hold nothing about this address");
    sven.awaits("the letter", letter -> letter.subject().equals("We hold nothing about you"));
  }

  /** Somebody who has got a letter from us, with all that stands below it. */
  private Letter isAnswered(Customer customer) {
    String subject = "Öffnungszeiten " + Long.toString(System.nanoTime(), 36);
    customer.writes(subject, "Wann haben Sie geöffnet?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(subject, Patience.SHORT);
    agent.opens(subject);
    agent.replies("Von acht bis acht.");
    return customer.awaits("the answer", letter -> letter.text().contains("Von acht bis acht."));
  }

  private static String fresh(String name) {
    return name + System.currentTimeMillis() + "@choices.example";
  }
}
