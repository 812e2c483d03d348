package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Answers are formatted by keys and tools, and leave as HTML beside words that stay words. */
@ExtendWith(Deployment.class)
class FormattingStory {

  private static final By ANSWER = By.id("answer:text");
  private static final By SHOW = By.id("formatShow");
  private static final By PREVIEW = By.id("formatPreview");

  private static final String PASTED =
      """
      const clipboard = new DataTransfer();
      clipboard.setData('text/plain', 'pasted');
      clipboard.setData('text/html', arguments[1]);
      arguments[0].dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
      """;

  private static final String DRAWN =
      """
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 40;
      canvas.getContext('2d').fillRect(0, 0, 40, 40);
      const done = arguments[arguments.length - 1];
      canvas.toBlob(blob => {
        const files = new DataTransfer();
        files.items.add(new File([blob], 'image.png', { type: 'image/png' }));
        arguments[0].dispatchEvent(new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }));
        done();
      }, 'image/png');
      """;

  @Test
  void an_answer_is_bold_where_it_should_be_and_a_picture_stands_where_it_was_pasted(
      Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = "Formats " + Long.toString(System.nanoTime(), 36);
    var paul = new Customer("Paul Paper", round.replace(" ", ".") + "@paper.example", eu);
    paul.writes(round, "How do I send it back?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(round, Patience.LONG);
    agent.opens(round);
    Chromium window = agent.window();
    WebElement field = window.find(ANSWER);

    // By keys alone: what is begun ends with the same key.
    field.sendKeys("Dear {{customer|there}}, it leaves ");
    field.sendKeys(Keys.chord(Keys.CONTROL, "b"), "today", Keys.chord(Keys.CONTROL, "b"), ".");
    field.sendKeys(Keys.ENTER, Keys.ENTER, "- print", Keys.ENTER, "pack", Keys.ENTER, Keys.ENTER);
    assertThat(value(field))
        .isEqualTo("Dear {{customer|there}}, it leaves **today**.\n\n- print\n- pack\n\n");
    field.sendKeys(Keys.chord(Keys.SHIFT, Keys.TAB));
    assertThat(focused(window)).isEqualTo("bold");
    window.driver().switchTo().activeElement().sendKeys(Keys.ARROW_LEFT);
    assertThat(focused(window)).isEqualTo("preview");
    window.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
    assertThat(window.driver().switchTo().activeElement()).isEqualTo(field);

    // Formatted text becomes Markdown, of which nothing runs.
    window
        .driver()
        .executeScript(
            PASTED,
            field,
            "<h2>By post</h2><p>See <a href='https://shop.example/back'>the <b>page</b></a>"
                + "<img src=x onerror='window.ran = true'><script>window.ran = true</script></p>");
    assertThat(value(field))
        .endsWith("- pack\n\n**By post**\n\nSee [the **page**](https://shop.example/back)");
    window.driver().executeAsyncScript(DRAWN, field);
    Patience.untilTrue(
        "the picture has its place",
        Patience.SHORT,
        () -> value(field).endsWith("![picture-1](picture-1.png)"));

    // Seen before it leaves, as it is typed.
    window.click(SHOW);
    Patience.untilTrue(
        "the preview is there",
        Patience.SHORT,
        () -> window.find(PREVIEW).getText().contains("picture-1"));
    assertThat(window.find(PREVIEW).findElement(By.tagName("strong")).getText()).isEqualTo("today");
    assertThat(window.find(PREVIEW).findElements(By.tagName("li"))).hasSize(2);
    assertThat(window.driver().executeScript("return window.ran === undefined")).isEqualTo(true);
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("formatting");
    window.press(By.id("answer:reply"));

    // Words that can be read as they are, and the same with its picture in its place.
    Letter letter = paul.awaits("the answer", each -> each.text().contains("it leaves"));
    assertThat(letter.text()).contains("Dear Paul Paper, it leaves **today**.", "- print");
    assertThat(letter.html())
        .contains("Dear Paul Paper, it leaves <strong>today</strong>.", "<li>print</li>")
        .contains("<img src=\"cid:")
        .doesNotContain("**");
    assertThat(letter.files()).containsExactly("picture-1.png");

    // In the thread it is formatted, and the name masked; revealed, it is formatted as well.
    By said = By.cssSelector(".message-outbound .text.formatted");
    assertThat(window.text(said)).contains("Dear P••• P•••", "[picture-1]");
    assertThat(window.find(said).findElement(By.tagName("strong")).getText()).isEqualTo("today");
    window.click(By.cssSelector(".message-outbound button[data-what='message']"));
    new Select(window.find(By.id("revealPurpose"))).selectByValue("answering");
    window.click(By.id("revealShow"));
    Patience.untilTrue(
        "the name is revealed",
        Patience.SHORT,
        () ->
            window
                .driver()
                .findElements(By.cssSelector(".message-outbound .text.formatted.revealed strong"))
                .stream()
                .anyMatch(bold -> bold.getText().equals("today")));

    // The customer's own page shows it so, too.
    Chromium own = Chromium.window().open(letter.link("/help/open?t="));
    own.press(By.id("open:go"));
    assertThat(own.find(By.cssSelector(".text.formatted strong")).getText()).isEqualTo("today");
  }

  @Test
  void what_has_no_markdown_leaves_as_it_is_and_tools_take_back_what_they_did(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = "Plain " + Long.toString(System.nanoTime(), 36);
    var tina = new Customer("Tina Text", round.replace(" ", ".") + "@text.example", eu);
    tina.writes(round, "What is 2 * 3 * 4?");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(round, Patience.LONG);
    agent.opens(round);
    Chromium window = agent.window();
    WebElement field = window.find(ANSWER);
    field.sendKeys("one", Keys.ENTER, "two");
    for (String tool : List.of("bullets", "numbers", "quote", "bold", "italic")) {
      By button = By.cssSelector("[data-format='" + tool + "']");
      field.sendKeys(Keys.chord(Keys.CONTROL, "a"));
      window.click(button);
      assertThat(value(field)).as(tool).isNotEqualTo("one\ntwo");
      field.sendKeys(Keys.chord(Keys.CONTROL, "z"));
      assertThat(value(field)).as("after " + tool).isEqualTo("one\ntwo");
    }

    agent.replies("2 * 3 * 4 is 24.\nKind regards");
    Letter letter = tina.awaits("the answer", each -> each.text().contains("is 24"));
    assertThat(letter.html())
        .containsPattern("<p>2 \\* 3 \\* 4 is 24\\.\\s*<br />\\s*Kind regards</p>");
    assertThat(window.driver().findElements(By.cssSelector(".message .formatted"))).isEmpty();
    agent.notes("She can **reckon**.");
    assertThat(window.find(By.cssSelector(".message-note .formatted strong")).getText())
        .isEqualTo("reckon");
  }

  private static String value(WebElement field) {
    return field.getDomProperty("value");
  }

  private static String focused(Chromium window) {
    return window.driver().switchTo().activeElement().getDomAttribute("data-format");
  }
}
