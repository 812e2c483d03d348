package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** A desk has tickets hold what its own work needs, and what is about people stays theirs. */
@ExtendWith(Deployment.class)
class FieldStory {

  private static final By CARD = By.id("fieldsCard");
  private static final By WRONG = By.cssSelector("#fieldsCard .field-error");
  private static final By SAVE = By.id("fields:save");

  private final String round = Long.toString(System.nanoTime(), 36);

  @Test
  void a_field_is_made_filled_in_masked_shown_and_archived(Havendesk havendesk) {
    Office eu = havendesk.office("eu");

    // An administrator says what there is; it needs a name in each language.
    Chromium admin = Agent.signsIn(eu, "admin").window().open(eu.url() + "/fields");
    admin.type(By.id("field:name_en"), "Allergy " + round);
    admin.press(By.id("field:save"));
    assertThat(admin.text()).contains("Give it a name of 1 to 60 characters in every language.");
    admin.type(By.id("field:name_de"), "Allergie " + round);
    admin.type(By.id("field:help_en"), "As the customer says it.");
    admin.press(By.id("field:save"));
    assertThat(admin.text(row("Allergy"))).contains("Words", "Sealed and masked");
    makes(admin, "Size", "Größe", "CHOICE", "small\nlarge", true);
    makes(admin, "Weight", "Gewicht", "NUMBER", "", false);
    assertThat(admin.text(row("Size"))).contains("small", "large", "Asked for at new tickets");
    assertThat(new AxeBuilder().analyze(admin.driver()).getViolations()).isEmpty();
    admin.picture("fields");

    // A colleague who takes a call is asked for one of them.
    Agent agent = Agent.signsIn(eu, "agent");
    Chromium desk = agent.window().open(eu.url() + "/new-ticket");
    assertThat(desk.text()).contains("Size " + round).doesNotContain("Weight " + round);
    desk.type(By.id("new:email"), "pia." + round + "@fields.example");
    desk.type(By.id("new:subject"), "Cage " + round);
    desk.type(By.id("new:text"), "It came bent.");
    new Select(desk.find(input("new", "Size"))).selectByValue("large");
    desk.press(By.id("new:open"));
    String ticket = desk.address().replaceAll(".*id=(\\d+).*", "$1");
    assertThat(selected(desk, "Size")).isEqualTo("large");
    assertThat(new AxeBuilder().analyze(desk.driver()).getViolations()).isEmpty();

    // What can't be taken is said at its field. What is typed stays when a colleague writes.
    desk.type(input("fields", "Weight"), "heavy");
    desk.type(input("fields", "Allergy"), "pelican feathers");
    desk.click(SAVE);
    assertThat(desk.text(WRONG)).contains("Write a number such as 1200");
    desk.type(input("fields", "Weight"), "12.50");
    Agent other = Agent.signsIn(eu, "senior-agent");
    other.window().open(eu.url() + "/ticket?id=" + ticket);
    other.notes("Seen " + round);
    Patience.untilTrue(
        "the note is there", Patience.SHORT, () -> agent.messages().contains("Seen " + round));
    assertThat(value(desk, "Weight")).isEqualTo("12.50");
    desk.click(SAVE);
    assertThat(desk.text(By.id("stale"))).isNotBlank();
    assertThat(value(desk, "Weight")).isEqualTo("12.50");
    desk.click(SAVE);
    Patience.untilTrue("it is masked", Patience.SHORT, () -> desk.text(CARD).contains("•••"));
    assertThat(value(desk, "Weight")).isEqualTo("12.5");
    assertThat(value(desk, "Allergy")).isEmpty();
    assertThat(selected(desk, "Size")).isEqualTo("large");
    assertThat(desk.source()).doesNotContain("pelican feathers");
    desk.picture("ticket-with-fields");

    // It is shown for a purpose, and not for long.
    By masked = By.cssSelector("#fieldsCard .masked");
    desk.click(By.cssSelector("#fieldsCard [data-what=field]"));
    new Select(desk.find(By.id("revealPurpose"))).selectByValue("answering");
    desk.click(By.id("revealShow"));
    Patience.untilTrue(
        "it is shown", Patience.SHORT, () -> desk.text(masked).equals("pelican feathers"));
    Patience.untilTrue("it is masked again", Patience.SHORT, () -> desk.text(masked).equals("•••"));

    speaksToPartners(havendesk, ticket);

    // Another language, another width; there a comma stands before fractions.
    desk.prefers("de", "dark").asOnATelephone().open(eu.url() + "/ticket?id=" + ticket);
    assertThat(desk.find(input("fields", "Gewicht")).getAttribute("value")).isEqualTo("13,25");
    assertThat(new AxeBuilder().analyze(desk.driver()).getViolations()).isEmpty();
    desk.picture("ticket-with-fields-german");
    desk.prefers("en", "light").asOnADesk().open(eu.url() + "/ticket?id=" + ticket);

    // Emptied, it has nothing to show; what is typed beside it stays.
    desk.type(input("fields", "Weight"), "14");
    desk.click(By.cssSelector("#fieldsCard input[value='Remove']"));
    Patience.untilTrue("there is nothing any more", Patience.SHORT, () -> !desk.shows(masked));
    assertThat(value(desk, "Weight")).isEqualTo("14");

    // What was in use stays as personal as it was; it is archived, and brought back.
    admin.press(By.cssSelector("a[aria-label='Change: Allergy " + round + "']"));
    assertThat(admin.text(By.id("fixed"))).contains("can’t be changed any more");
    assertThat(admin.shows(By.id("field:personal"))).isFalse();
    admin.press(By.id("field:save"));
    press(admin, "Weight", "archive");
    assertThat(admin.driver().findElements(row("Weight"))).isEmpty();
    desk.open(eu.url() + "/ticket?id=" + ticket);
    assertThat(desk.text(By.id("fieldFacts"))).contains("Weight " + round, "13.25");
    admin.press(By.id("undo:bringBack"));
    assertThat(admin.text(row("Weight"))).contains("A number");
    for (String name : new String[] {"Weight", "Size", "Allergy"}) {
      press(admin, name, "archive");
    }
    assertThat(admin.text(By.id("past"))).contains("Weight " + round, "Size " + round);
    String named =
        "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq = e.seq"
            + " where f.name = 'name' and f.value = 'Weight "
            + round
            + "' and e.kind = '%s'";
    assertThat(eu.count(named.formatted("field.created"))).isEqualTo(1);
    assertThat(eu.count(named.formatted("field.archived"))).isEqualTo(2);
    assertThat(eu.count(named.formatted("field.brought-back"))).isEqualTo(1);
    assertThat(
            eu.count(
                "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq ="
                    + " e.seq where f.name = 'ticket' and f.value = '"
                    + ticket
                    + "' and e.kind = 'ticket.field-changed'"))
        .isEqualTo(5);
  }

  /** A partner's system sees what its token lets it see, and is told what it can't set. */
  private void speaksToPartners(Havendesk havendesk, String ticket) {
    var shop = Partner.with(havendesk, "eu", "tickets:read tickets:write");
    String path = "/tickets/" + ticket;
    JsonNode allergy = field(shop.get(path), "Allergy");
    assertThat(allergy.get("value").textValue()).isEqualTo("•••");
    assertThat(allergy.get("masked").booleanValue()).isTrue();
    assertThat(allergy.get("kind").textValue()).isEqualTo("text");
    var doctor = Partner.with(havendesk, "eu", "tickets:read personal-data:read");
    assertThat(field(doctor.get(path), "Allergy").get("value").textValue())
        .isEqualTo("pelican feathers");

    String weight = number(shop.get(path), "Weight");
    var refused = shop.patchAsIs(path, sets(weight, "heavy"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("fields." + weight + ".value").doesNotContain("heavy");
    var taken = shop.patchAsIs(path, sets(weight, "13.25"));
    assertThat(taken.status()).isEqualTo(200);
    assertThat(field(taken, "Weight").get("value").textValue()).isEqualTo("13.25");
    assertThat(field(taken, "Allergy").get("value").textValue()).isEqualTo("•••");
    assertThat(shop.patchAsIs(path, "{\"fields\": {\"x\": null}}").status()).isEqualTo(422);
  }

  private static String sets(String field, String value) {
    return "{\"fields\": {\"" + field + "\": {\"value\": \"" + value + "\"}}}";
  }

  private String number(Partner.Answer ticket, String name) {
    var each = ticket.json().get("fields").fields();
    while (each.hasNext()) {
      var one = each.next();
      if (one.getValue().at("/name/en").textValue().equals(name + " " + round)) {
        return one.getKey();
      }
    }
    throw new AssertionError("No field is called " + name);
  }

  private JsonNode field(Partner.Answer ticket, String name) {
    return ticket.json().get("fields").get(number(ticket, name));
  }

  private void makes(
      Chromium admin, String english, String german, String kind, String choices, boolean asked) {
    admin.type(By.id("field:name_en"), english + " " + round);
    admin.type(By.id("field:name_de"), german + " " + round);
    new Select(admin.find(By.id("field:kind"))).selectByValue(kind);
    admin.type(By.id("field:choices"), choices);
    admin.click(By.id("field:personal"));
    if (asked) {
      admin.click(By.id("field:asked"));
    }
    admin.press(By.id("field:save"));
  }

  private By input(String form, String name) {
    return By.xpath(
        "//form[@id='"
            + form
            + "']//*[@id = //form[@id='"
            + form
            + "']//label[contains(., '"
            + name
            + " "
            + round
            + "')]/@for]");
  }

  private String value(Chromium window, String name) {
    return window.find(input("fields", name)).getAttribute("value");
  }

  private String selected(Chromium window, String name) {
    return Patience.until(
        name + " is read",
        Patience.SHORT,
        () ->
            Optional.of(
                new Select(window.find(input("fields", name))).getFirstSelectedOption().getText()));
  }

  private void press(Chromium window, String name, String button) {
    window.press(
        By.xpath(
            "//form[@id='fields']//tr[contains(., '"
                + name
                + " "
                + round
                + "')]//input[contains(@id, '"
                + button
                + "')]"));
  }

  private By row(String name) {
    return By.xpath("//form[@id='fields']//tr[contains(., '" + name + " " + round + "')]");
  }
}
