package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** What is wrong is put right, once, everywhere, and the person hears of it. */
@ExtendWith(Deployment.class)
class RectificationStory {

  @Test
  void a_wrong_name_and_address_are_corrected(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Partner shop = Partner.with(havendesk, "eu", "tickets:read tickets:write personal-data:read");
    var greta = new Customer("Greta Grün", "greta@wrong.example", eu);
    greta.writes("My name", "It is Gruen-Blau, and I have another address.");
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("My name", Patience.LONG);
    agent.opens("My name");
    String ticket = "/tickets/" + agent.window().address().replaceAll(".*id=(\\d+).*", "$1");
    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("rectification", greta.email(), "DE", "");
    Letter confirm = greta.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));

    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/rights/queue");
    officer.press(By.cssSelector("#open tbody tr:last-child a"));
    officer.type(By.id("correct:words"), "Your name and address are corrected.");
    officer.press(By.id("correct:save"));
    assertThat(officer.text()).contains("Say what is right, in at least one field.");
    officer.type(By.id("correct:name"), "Greta Grün-Blau");
    officer.type(By.id("correct:email"), "greta@right.example");
    officer.press(By.id("correct:save"));
    assertThat(officer.text()).contains("Corrected; the person was told.");
    assertThat(officer.shows(By.id("correct:save"))).isFalse();

    greta.awaits("word of it", l -> l.text().contains("Your name and address are corrected."));
    var customer = shop.get(ticket).json().get("customer");
    assertThat(customer.get("name").textValue()).isEqualTo("Greta Grün-Blau");
    assertThat(customer.get("email").textValue()).isEqualTo("greta@right.example");
    // Found by what is right, and by nothing else.
    var right = new Customer("Greta", "greta@right.example", eu);
    assertThat(agent.finds(right)).contains("My name");
    assertThat(agent.finds(greta)).isEmpty();
  }
}
