package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * Colleagues and partners find sealed messages by their words, and learn nothing that is masked.
 */
@ExtendWith(Deployment.class)
class SearchStory {

  private static final By WANTED = By.id("list:wanted");
  private static final By FOUND = By.className("found");
  private static final By RESULT = By.className("result");
  private static final By MARKS = By.cssSelector(".result .snippet mark");
  private static final By UNCLEAR = By.cssSelector("[id='list:unclear'][role=alert] .field-error");

  @Test
  void a_colleague_finds_what_was_said_and_sees_it_masked(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String rare = "Zimtstern" + Long.toString(System.nanoTime(), 36);
    var selma =
        new Customer(
            "Selma Suchner", "selma." + rare.toLowerCase(Locale.ROOT) + "@suche.example", eu);
    selma.writes(
        "Bestellung " + rare,
        "Hier Selma Suchner. Die Kartons waren zerdrückt, und die Rechnungen fehlten. Fragen Sie "
            + rare.toLowerCase(Locale.ROOT)
            + "@nachbar.example oder rufen Sie +49 30 901899 an.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees("Bestellung " + rare, Patience.LONG);
    Chromium window = agent.window();

    // The slash goes to the search, and another form of a word finds it.
    window.find(By.tagName("body")).sendKeys("/");
    WebElement field = window.find(WANTED);
    assertThat(window.driver().switchTo().activeElement()).isEqualTo(field);
    field.sendKeys(rare + " Rechnung zerdrückt", Keys.ENTER);
    sees(window, "Bestellung " + rare);
    assertThat(texts(window, MARKS)).contains("zerdrückt", "Rechnungen");
    assertThat(window.source()).doesNotContain("Suchner", "nachbar.example", "901899");
    assertThat(window.address()).endsWith("/tickets");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("search-results");

    // What narrows the list narrows what was found, and the words stay.
    new Select(window.find(By.id("list:priority"))).selectByValue("URGENT");
    Patience.untilTrue("nothing fits", Patience.SHORT, () -> isEmpty(window));
    assertThat(window.text(FOUND)).contains("#4711", "-refund");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("search-empty");
    new Select(window.find(By.id("list:priority"))).selectByIndex(0);
    sees(window, "Bestellung " + rare);
    assertThat(window.find(WANTED).getDomProperty("value")).startsWith(rare);

    // Phrases stand together; what is masked is found by whoever has all of it.
    looksFor(window, "\"" + rare + " Rechnungen\"");
    Patience.untilTrue("no such phrase", Patience.SHORT, () -> isEmpty(window));
    looksFor(window, rare + " -zerdrückt");
    Patience.untilTrue("left out", Patience.SHORT, () -> isEmpty(window));
    looksFor(window, "Suchner");
    Patience.untilTrue("a part of a name finds nothing", Patience.SHORT, () -> isEmpty(window));
    looksFor(window, rare.toLowerCase(Locale.ROOT) + "@nachbar.example");
    sees(window, "Bestellung " + rare);
    assertThat(texts(window, MARKS)).singleElement().asString().endsWith("@n•••.example");

    // What can't be searched for is said beside the field.
    looksFor(window, "-" + rare);
    assertThat(window.text(UNCLEAR)).contains("what to look for");

    // No word of it stays anywhere: neither in the address nor in the page that is opened anew.
    window.driver().navigate().refresh();
    assertThat(window.find(WANTED).getDomProperty("value")).isEmpty();
    assertThat(window.shows(FOUND)).isFalse();
  }

  @Test
  void a_partner_finds_by_words_that_no_address_holds(Havendesk havendesk) {
    String rare = "quillwort" + Long.toString(System.nanoTime(), 36);
    Partner shop = Partner.with(havendesk, "eu", "tickets:read tickets:write");
    for (int each = 0; each < 3; each++) {
      assertThat(
              shop.post(
                      "/tickets",
                      """
                      {"customer": {"email": "%s%d@suche.example", "country": "DE"},
                       "subject": "Order", "body": "The %s arrived wilted, write me@%s.example"}\
                      """
                          .formatted(rare, each, rare, rare))
                  .status())
          .isEqualTo(201);
    }

    JsonNode first = search(shop, "{\"words\": \"wilting %s\", \"limit\": 2}".formatted(rare));
    assertThat(first.get("found")).hasSize(2);
    JsonNode snippet = first.at("/found/0/snippet");
    String text = snippet.get("text").textValue();
    JsonNode mark = snippet.get("marks").get(0);
    assertThat(text.substring(mark.get("start").intValue(), mark.get("end").intValue()))
        .isEqualTo(rare);
    assertThat(text).doesNotContain("me@");
    JsonNode rest =
        search(
            shop,
            "{\"words\": \"wilting %s\", \"limit\": 2, \"cursor\": \"%s\"}"
                .formatted(rare, first.get("cursor").textValue()));
    assertThat(rest.get("found")).hasSize(1);
    assertThat(rest.has("cursor")).isFalse();
    assertThat(
            search(shop, "{\"words\": \"%s\", \"status\": [\"closed\"]}".formatted(rare))
                .get("found"))
        .isEmpty();
    Partner.Answer unclear = shop.post("/tickets/search", "{\"words\": \"?\"}");
    assertThat(unclear.status()).isEqualTo(422);
    assertThat(unclear.json().at("/errors/0/field").textValue()).isEqualTo("words");
  }

  private static JsonNode search(Partner partner, String body) {
    Partner.Answer answer = partner.post("/tickets/search", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static void looksFor(Chromium window, String words) {
    WebElement before = window.find(WANTED);
    window.type(WANTED, words);
    window.click(By.id("list:search"));
    Patience.untilTrue(
        "the search has ended", Patience.SHORT, () -> !window.find(WANTED).equals(before));
  }

  private static void sees(Chromium window, String subject) {
    Patience.untilTrue(
        subject + " is found",
        Patience.SHORT,
        () -> texts(window, RESULT).stream().anyMatch(result -> result.contains(subject)));
  }

  private static boolean isEmpty(Chromium window) {
    return window.shows(By.cssSelector(".found .empty"));
  }

  private static List<String> texts(Chromium window, By what) {
    return window.driver().findElements(what).stream().map(WebElement::getText).toList();
  }
}
