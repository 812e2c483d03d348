package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Who is erased is also taken out of what others wrote, and others keep their own words. */
@ExtendWith(Deployment.class)
class ElsewhereStory {

  private static final String HERS = "the green teapot arrived with a crack along its side";
  private static final String OTTOS = "My neighbour asks about her teapot";

  @Test
  void an_erasure_reaches_other_peoples_conversations_and_is_certified(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var mia = new Customer("Mia Musterfrau", "mia@teapot.example", eu);
    var otto = new Customer("Otto Anders", "otto@teapot.example", eu);
    mia.writes("A cracked teapot", HERS);
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("A cracked teapot", Patience.LONG);
    byte[] list = "order 17: Mia Musterfrau, teapot".getBytes(StandardCharsets.UTF_8);
    otto.writes(
        OTTOS,
        "I write for Mia Musterfrau (mia@teapot.example). She wrote:\n> "
            + HERS
            + "\nI would like a red one for myself.",
        new Customer.Attachment("list.txt", "text/plain", list));
    agent.sees(OTTOS, Patience.LONG);
    agent.opens(OTTOS);
    agent.notes("Musterfrau, Mia is a customer too.");

    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("erasure", mia.email(), "DE", "");
    Letter confirm = mia.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));
    centre.waitsUntilDone();

    agent.opens(OTTOS);
    assertThat(agent.messages().get(0))
        .contains("I write for [erased]", "I would like a red one for myself.")
        .doesNotContain("Mia", "teapot.example", "crack");
    assertThat(agent.messages().get(1)).isEqualTo("[erased] is a customer too.");
    var file =
        agent.window().download(() -> agent.window().find(By.cssSelector(".files a")).click());
    assertThat(file).hasContent("order 17: [erased], teapot");

    String certificate = centre.window().find(By.id("certificate")).getText();
    assertThat(certificate)
        .contains("Certificate of erasure", "Places in other people’s conversations")
        .containsPattern("Name, address and number\\s+1");
  }
}
