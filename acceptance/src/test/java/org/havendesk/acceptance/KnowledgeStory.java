package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What is asked often is written once, in every language, and found before anybody has to ask. */
@ExtendWith(Deployment.class)
class KnowledgeStory {

  @Test
  void an_article_is_written_translated_found_and_sent(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String slug = "whirring-" + Long.toString(System.nanoTime(), 36);
    Chromium desk = Agent.signsIn(eu, "senior-agent").window().open(eu.url() + "/knowledge");
    desk.press(By.id("new"));
    desk.type(By.id("article:slug"), slug);
    new Select(desk.find(By.id("article:category"))).selectByVisibleText("Lamps and bulbs");
    desk.type(By.id("article:title"), "My lamp whirrs " + slug);
    desk.type(
        By.id("article:body"),
        "# Whirring\n\nTurn the **dimmer** up. <script>alert(1)</script> [Shop](javascript:alert(1))");
    desk.press(By.id("article:preview"));
    assertThat(desk.text(By.cssSelector("#previewed h2"))).isEqualTo("Whirring");
    assertThat(desk.text(By.cssSelector("#previewed strong"))).isEqualTo("dimmer");
    assertThat(desk.driver().findElements(By.cssSelector("#previewed script"))).isEmpty();
    assertThat(desk.driver().findElements(By.cssSelector("#previewed a[href^=javascript]")))
        .isEmpty();
    desk.press(By.id("article:save"));
    assertThat(desk.find(By.id("state")).getAttribute("data-state")).isEqualTo("DRAFT");

    // Nobody reads a draft.
    String address = eu.url() + "/help/articles/" + slug;
    Chromium reader = Chromium.window().open(address);
    assertThat(reader.text()).doesNotContain("dimmer");
    desk.press(By.id("article:publish"));
    assertThat(reader.open(address).text(By.id("articleTitle"))).contains("whirrs");

    // In German there is a note that it is not translated; then a translation; then an older one.
    reader.prefers("de", "dark").open(address);
    assertThat(reader.text(By.id("elsewise"))).contains("Englisch");
    desk.press(By.cssSelector("[data-translation='de MISSING']"));
    assertThat(desk.text(By.className("help-source"))).contains("dimmer");
    desk.type(By.id("article:title"), "Meine Lampe surrt " + slug);
    desk.type(By.id("article:body"), "Drehen Sie den **Dimmer** auf.");
    desk.press(By.id("article:publish"));
    assertThat(desk.shows(By.cssSelector("[data-translation='de UP_TO_DATE']"))).isTrue();
    assertThat(reader.open(address).text(By.id("articleTitle"))).contains("surrt");
    assertThat(reader.shows(By.id("elsewise"))).isFalse();
    desk.press(By.cssSelector("[data-translation='en SOURCE']"));
    desk.type(By.id("article:body"), "Turn the dimmer up, or take another bulb.");
    desk.press(By.id("article:publish"));
    assertThat(desk.shows(By.cssSelector("[data-translation='de OUTDATED']"))).isTrue();
    assertThat(reader.open(address).shows(By.id("outdated"))).isTrue();
    assertThat(desk.driver().findElements(By.cssSelector("#versions li"))).hasSize(3);

    // Found by other forms of its words, while a question is typed; nothing of it is in an address.
    Chromium asker = Chromium.window().open(eu.url() + "/help/ask");
    asker.type(By.id("ask:subject"), "Whirring lamps " + slug);
    By suggested = By.cssSelector("#suggested a[href$='" + slug + "']");
    asker.find(suggested);
    asker.click(By.cssSelector("#suggested li button"));
    Patience.untilTrue(
        "she is thanked",
        Patience.SHORT,
        () -> asker.text(By.id("suggested")).contains("Good to hear"));
    assertThat(eu.count("select answered from article where slug = '" + slug + "'")).isEqualTo(1);
    asker.open(eu.url() + "/help");
    asker.type(By.id("find:words"), "whirr " + slug.substring(9));
    asker.press(By.id("find:look"));
    assertThat(asker.text(By.id("found"))).contains("whirrs");
    assertThat(asker.address()).doesNotContain("whirr");

    // A colleague puts its link into an answer.
    var ida = new Customer("Ida Immer", "ida@knowledge.example", eu);
    String matter = "Noise " + slug;
    ida.writes(matter, "My lamp makes a noise.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(matter, Patience.LONG);
    agent.opens(matter);
    agent.window().click(By.cssSelector("#articleInsert summary"));
    agent.window().find(By.id("articleSearch")).sendKeys("whirring " + slug.substring(9));
    agent.window().click(By.cssSelector("#articleList button"));
    assertThat(agent.window().find(By.id("answer:text")).getAttribute("value")).contains(address);

    // What is archived is gone from the shelf.
    desk.press(By.id("article:archive"));
    assertThat(reader.open(address).shows(By.id("articleTitle"))).isFalse();
    assertThat(Agent.signsIn(eu, "agent").window().open(eu.url() + "/knowledge").text())
        .doesNotContain(slug);
  }
}
