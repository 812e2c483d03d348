package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A yes is proven, a no holds at once, and neither rests on a text that nobody approved. */
@ExtendWith(Deployment.class)
class ConsentStory {

  @Test
  void from_a_yes_on_a_partners_page_to_its_proof_and_back(Havendesk havendesk) throws IOException {
    Partner shop = Partner.with(havendesk, "eu", "consents:read consents:write");
    Office eu = havendesk.office("eu");
    var nora = new Customer("Nora Newsletter", "nora@consent.example", eu);
    String text = shop.get("/notices/newsletter?language=en").json().get("id").textValue();

    // Somebody typed her address on a web page: it is hers once her mailbox has answered.
    JsonNode asked =
        shop.post(
                "/consents",
                """
                {"person": {"email": "%s", "country": "DE", "language": "en"},
                 "purpose": "newsletter", "channel": "mail", "notice": "%s", "shown": "checkbox"}
                """
                    .formatted(nora.email(), text))
            .json();
    assertThat(asked.get("act").textValue()).isEqualTo("requested");
    String may =
        "/consents/decision?purpose=newsletter&channel=mail&person="
            + asked.get("person").textValue();
    assertThat(shop.get(may).json().get("reason").textValue()).isEqualTo("not-confirmed");
    Letter letter = nora.awaits("the link", l -> l.text().contains("/privacy/agree?token="));
    Chromium window = PrivacyCentre.at(letter.link("/privacy/agree?token=")).window();
    assertThat(window.text()).contains("News and offers");
    assertThat(shop.get(may).json().get("permitted").booleanValue()).isFalse();
    window.press(By.id("agree:yes"));
    assertThat(window.text()).contains("Your consent holds from now on");
    assertThat(shop.get(may).json().get("reason").textValue()).isEqualTo("consent");

    // The proof: what she read, when, and how she confirmed it, as others can read it too.
    String person = asked.get("person").textValue();
    JsonNode given = shop.get("/consents?person=" + person).json().at("/history/0");
    JsonNode record = shop.get("/consents/" + given.get("id").textValue() + "/receipt").json();
    assertThat(faults(record)).isEmpty();
    assertThat(record.at("/process/notice/identifier").textValue()).isEqualTo("urn:uuid:" + text);
    assertThat(record.at("/event/0/status").textValue()).isEqualTo("dpv:ConsentGiven");
    assertThat(record.at("/event/1/status").textValue()).isEqualTo("dpv:ConsentRequested");

    // By the link below that very letter she takes it back with one press.
    window.open(letter.link("/privacy/choices?t="));
    window.press(By.cssSelector("input[title='Stop: News and offers']"));
    assertThat(window.text()).contains("Your choice holds from now on.");
    assertThat(shop.get(may).json().get("reason").textValue()).isEqualTo("withdrawn");
    window.press(By.cssSelector("input[title='Allow: News and offers']"));
    assertThat(shop.get(may).json().get("reason").textValue()).isEqualTo("consent");
  }

  @Test
  void what_a_caller_says_is_noted_on_the_ticket_and_told_in_the_history(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var theo = new Customer("Theo Telefon", "theo@consent.example", eu);
    theo.writes("Call me", "I would rather talk.");
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("Call me", Patience.LONG);
    agent.opens("Call me");
    Chromium window = agent.window();
    var partners =
        By.xpath("//form[@id='choices']//details[contains(summary, 'Offers of our partners')]");
    window.find(partners).findElement(By.tagName("summary")).click();
    assertThat(window.text(partners)).contains("To pass your address to partners");
    window.find(partners).findElement(By.cssSelector("input[id$=give]")).click();
    Patience.untilTrue(
        "the yes is noted",
        Patience.SHORT,
        () -> window.text(partners).contains("Offers of our partners : Yes"));

    window.press(By.id("choicesHistory"));
    assertThat(window.text(By.id("now"))).contains("Yes: consented");
    assertThat(window.text(By.id("history")))
        .contains("Said yes", "told a colleague", "staff:agent");
  }

  /** Cal. Civ. Code 1798.120(c): opting in takes the place of opting out for the young. */
  @Test
  void nothing_about_a_young_Californian_is_sold_unless_they_or_their_parents_say_yes(
      Havendesk havendesk) {
    Office california = havendesk.office("us-ca");
    Partner shop = Partner.with(havendesk, "us-ca", "tickets:write consents:read consents:write");
    for (String age : List.of("minor", "child")) {
      var young = new Customer("Toni Teen", age + "@consent.example", california);
      String subject = "I am a " + age;
      var filed =
          shop.post(
              "/tickets",
              """
              {"customer": {"email": "%s", "name": "%s", "country": "US", "region": "CA"},
               "subject": "%s", "body": "Hello."}
              """
                  .formatted(young.email(), young.name(), subject));
      assertThat(filed.status()).as(filed.text()).isEqualTo(201);
      String may =
          "/consents/decision?purpose=partners&person="
              + filed.json().at("/customer/id").textValue();
      assertThat(shop.get(may).json().get("reason").textValue()).isEqualTo("no-objection");

      Agent agent = Agent.signsIn(california, "agent");
      agent.opens(subject);
      new Select(agent.window().find(By.id("marks:mark"))).selectByValue(age);
      agent.window().click(By.id("marks:note"));
      Patience.untilTrue(
          "nothing is sold about them",
          Patience.SHORT,
          () -> "not-asked".equals(shop.get(may).json().get("reason").textValue()));
    }
  }

  @Test
  void a_translation_is_published_once_a_lawyer_approved_it(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/consent/notices");
    new Select(officer.find(By.id("begin:topic"))).selectByVisibleText("Privacy notice");
    officer.press(By.id("begin:create"));
    officer.type(By.id("text:title"), "Privacy notice of the year");
    var storage = By.cssSelector("textarea[id='text:elements:6:words']");
    officer.find(storage).clear();
    officer.press(By.id("text:submit"));
    assertThat(officer.text()).contains("Say this: how long the data is stored (GDPR 13(2)(a))");
    officer.type(storage, "Answering you: four years after the last message");
    officer.press(By.id("text:submit"));
    assertThat(stage(officer)).isEqualTo("submitted");
    assertThat(officer.text(By.id("changes"))).contains("four");
    assertThat(officer.shows(By.id("text:approve"))).isFalse();
    String english = officer.address();

    // What is not approved in law can't be published, and its translation neither.
    officer.open(eu.url() + "/consent/notices");
    new Select(officer.find(By.id("begin:language"))).selectByVisibleText("German");
    officer.press(By.id("begin:create"));
    assertThat(officer.text()).contains("four years");
    officer.press(By.id("text:submit"));
    String german = officer.address();
    Chromium lawyer = Agent.signsIn(eu, "legal").window();
    lawyer.open(german);
    lawyer.press(By.id("text:approve"));
    assertThat(lawyer.text()).contains("First the text that this translates.");

    lawyer.open(english);
    lawyer.press(By.id("text:approve"));
    officer.open(english);
    officer.press(By.id("text:publish"));
    assertThat(stage(officer)).isEqualTo("published");
    Chromium visitor = Chromium.window().open(eu.url() + "/privacy");
    assertThat(visitor.text()).contains("Privacy notice of the year", "four years");

    lawyer.open(german);
    lawyer.type(By.id("text:reason"), "Vier Jahre, nicht drei.");
    lawyer.press(By.id("text:sendBack"));
    officer.open(german);
    assertThat(officer.text()).contains("Vier Jahre, nicht drei.");
    assertThat(stage(officer)).isEqualTo("draft");
  }

  private static String stage(Chromium window) {
    return window.find(By.id("stage")).getAttribute("data-state");
  }

  private static Set<?> faults(JsonNode record) throws IOException {
    String schema =
        Files.readString(Path.of("..", "docs", "schemas", "consent-receipt.schema.json"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema)
        .validate(record);
  }
}
