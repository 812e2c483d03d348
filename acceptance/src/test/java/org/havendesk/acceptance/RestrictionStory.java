package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Who restricts the use of their data is left in peace: by colleagues and by partner systems. */
@ExtendWith(Deployment.class)
class RestrictionStory {

  private static final String SUBJECT = "The amount on my invoice is not mine";

  @Test
  void a_restriction_holds_from_its_confirmation_until_the_person_was_told(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Partner shop = Partner.with(havendesk, "eu", "tickets:read tickets:write personal-data:read");
    var ruth = new Customer("Ruth Ruhe", "ruth@quiet.example", eu);
    ruth.writes(SUBJECT, "Please look at it.");
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees(SUBJECT, Patience.LONG);
    agent.opens(SUBJECT);
    String ticket = "/tickets/" + agent.window().address().replaceAll(".*id=(\\d+).*", "$1");
    assertThat(shop.get(ticket).json().at("/customer/email").textValue()).isEqualTo(ruth.email());

    // She confirms, and it holds: nobody has to decide first.
    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("restriction", ruth.email(), "DE", "");
    Letter confirm = ruth.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));
    assertThat(centre.window().text(By.id("stopped"))).contains("work with it");

    // Whoever was in the middle of an answer can't send it any more.
    agent.replies("The amount is right.");
    assertThat(agent.window().text()).contains("Nothing was sent or changed.");
    assertThat(agent.window().find(By.id("answer:text")).getDomProperty("value"))
        .isEqualTo("The amount is right.");
    agent.opens(SUBJECT);
    assertThat(agent.window().shows(By.id("restricted"))).isTrue();
    assertThat(agent.window().shows(By.id("answer:text"))).isFalse();
    assertThat(agent.window().shows(By.id("properties:save"))).isFalse();
    assertThat(agent.messages()).hasSize(1);

    // Partner systems get nothing and change nothing.
    assertThat(shop.get(ticket).problem()).isEqualTo("use-stopped");
    var note = shop.post(ticket + "/messages", "{\"kind\": \"note\", \"body\": \"Call her.\"}");
    assertThat(note.status()).isEqualTo(409);
    JsonNode listed = listed(shop, ticket);
    assertThat(listed.has("subject")).isFalse();
    assertThat(listed.get("customer").has("email")).isFalse();
    assertThat(listed.at("/customer/stopped").toString()).contains("sharing");

    // What she writes still arrives.
    ruth.writes("One thing more about my invoice", "It was in March.");
    agent.sees("One thing more about my invoice", Patience.LONG);

    // An officer grants it, and lifts it when its reason is gone; she is told before it ends.
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/rights/queue");
    officer.press(By.cssSelector("#open tbody tr:last-child a"));
    assertThat(officer.text(By.id("stops"))).contains("work on their tickets");
    officer.type(By.id("case:words"), "We look into the amount.");
    officer.press(By.id("case:complete"));
    officer.press(By.id("lift:lift"));
    assertThat(officer.text()).contains("Lifted; the person was told.");
    assertThat(officer.shows(By.id("lift:lift"))).isFalse();
    ruth.awaits("word of its end", l -> l.text().contains("we work with your data again"));
    agent.opens(SUBJECT);
    assertThat(agent.window().shows(By.id("restricted"))).isTrue();
  }

  private static JsonNode listed(Partner shop, String ticket) {
    for (JsonNode row : shop.get("/tickets").json().get("tickets")) {
      if (ticket.endsWith("/" + row.get("id"))) {
        return row;
      }
    }
    throw new AssertionError("The ticket is not in the list");
  }
}
