package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What goes with an answer is dropped or pasted, seen before it leaves, and can be left out. */
@ExtendWith(Deployment.class)
class AttachingStory {

  /** A picture, pasted as browsers do it. */
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

  private static final String DROPPED =
      """
      const files = new DataTransfer();
      for (const [name, size] of arguments[1])
        files.items.add(new File([new Uint8Array(size).fill(65)], name, { type: 'text/plain' }));
      arguments[0].dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
      """;

  /** What the server still keeps for this ticket. */
  private static final String KEPT =
      """
      const done = arguments[arguments.length - 1];
      const ticket = document.querySelector('[data-live]').dataset.ticket;
      fetch('draft/file?ticket=' + ticket, { headers: { 'X-Havendesk': 'attach' } })
        .then(said => said.text()).then(done);
      """;

  private static final By ANSWER = By.id("answer:text");
  private static final By ATTACHED = By.cssSelector("#attached li");

  @Test
  void files_are_dropped_and_pasted_seen_left_out_and_sent(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = "Attached " + Long.toString(System.nanoTime(), 36);
    var paul = new Customer("Paul Paper", round.replace(" ", ".") + "@paper.example", eu);
    paul.writes(round, "Please send me the forms.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(round, Patience.LONG);
    agent.opens(round);
    Chromium window = agent.window();
    WebElement field = window.find(ANSWER);

    drop(window, field, List.of(List.of("form.txt", 2000), List.of("wrong.txt", 300)));
    window.driver().executeAsyncScript(DRAWN, field);
    Patience.untilTrue(
        "three files are seen, one as a picture",
        Patience.SHORT,
        () -> window.driver().findElements(ATTACHED).size() == 3 && window.shows(picture()));
    assertThat(window.text(By.id("attachedTold"))).contains("3 files");
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations()).isEmpty();
    window.picture("attached-files");
    window.click(By.cssSelector("#attached button[aria-label$='wrong.txt']"));

    // What is too large for one message does not leave at all.
    drop(window, field, List.of(List.of("film.txt", 27_000_000)));
    assertThat(window.text(By.id("attachedTold"))).contains("25 MB together");
    window.click(By.cssSelector("#attached button[aria-label$='film.txt']"));

    agent.replies("Here are the forms.");
    assertThat(files(window)).containsExactlyInAnyOrder("form.txt", "picture-3.png");
    Letter letter = paul.awaits("the forms", each -> each.text().contains("Here are the forms"));
    assertThat(letter.files()).containsExactlyInAnyOrder("form.txt", "picture-3.png");
  }

  @Test
  void what_is_attached_is_there_again_and_leaves_once(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String round = "Kept " + Long.toString(System.nanoTime(), 36);
    var rita = new Customer("Rita Ream", round.replace(" ", ".") + "@paper.example", eu);
    rita.writes(round, "Please send me both forms.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(round, Patience.LONG);
    agent.opens(round);
    Chromium window = agent.window();
    drop(window, window.find(ANSWER), List.of(List.of("one.txt", 2000), List.of("two.txt", 3000)));
    Patience.untilTrue(
        "both are kept", Patience.SHORT, () -> kept(window).equals(List.of("one.txt", "two.txt")));
    drop(window, window.find(ANSWER), List.of(List.of("setup.exe", 500)));
    Patience.untilTrue(
        "a program is refused at once",
        Patience.SHORT,
        () -> window.text(By.id("attachedTold")).contains("Programs and scripts"));
    window.click(By.cssSelector("#attached button[aria-label$='setup.exe']"));

    // As after a crash: whoever comes back finds them, and can leave one out.
    agent.looksAgain();
    Patience.untilTrue(
        "both are there again",
        Patience.SHORT,
        () -> kept(window).equals(List.of("one.txt", "two.txt")));
    window.click(By.cssSelector("#attached button[aria-label$='one.txt']"));
    agent.replies("Here is the second.");

    // Taken back, the file is attached again; what has left is not.
    window.press(By.id("undo:send"));
    Patience.untilTrue(
        "it is attached again", Patience.SHORT, () -> kept(window).equals(List.of("two.txt")));
    window.press(By.id("answer:reply"));
    Letter letter = rita.awaits("the form", each -> each.text().contains("Here is the second"));
    assertThat(letter.files()).containsExactly("two.txt");
    agent.looksAgain();
    assertThat(window.driver().executeAsyncScript(KEPT)).isEqualTo("[]");
  }

  /** The files that are kept, as the page says. */
  private static List<String> kept(Chromium window) {
    return window.driver().findElements(ATTACHED).stream()
        .filter(line -> line.getText().contains("kept"))
        .map(line -> line.findElement(By.className("attached-name")).getText())
        .toList();
  }

  private static By picture() {
    return By.cssSelector("#attached img[src^='data:image/png']");
  }

  private static void drop(Chromium window, WebElement field, List<List<Object>> files) {
    window.driver().executeScript(DROPPED, field, files);
  }

  private static List<String> files(Chromium window) {
    return window.driver().findElements(By.cssSelector(".message .files button")).stream()
        .map(link -> link.getText().strip().split("\\s")[0])
        .toList();
  }
}
