package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * A house comes from another system with all its tickets, and nobody gets a letter because of it.
 */
@ExtendWith(Deployment.class)
class ImportStory {

  private static final By STATE = By.id("importState");
  private static final int MANY = 120;

  private final String round = Long.toString(System.nanoTime(), 36);

  @Test
  void tickets_of_Zendesk_are_looked_at_tried_taken_over_and_not_taken_over_twice(
      Havendesk havendesk) throws IOException {
    Office eu = havendesk.office("eu");
    Path file = file("export.json", zendesk());
    Chromium admin = Agent.signsIn(eu, "admin").window();

    // The preview is masked for whoever brings them.
    uploads(admin, eu, file);
    assertThat(admin.text(By.id("import:work"))).contains("Zendesk (JSON)", "Uploaded");
    String preview = admin.text(By.id("preview"));
    assertThat(preview).contains("Teapot 1 " + round, "Closed", "Z••• Q•••");
    assertThat(preview).doesNotContain("Zora").doesNotContain("Quill").doesNotContain("zora.");
    assertThat(admin.source()).doesNotContain("Zora").doesNotContain("zora.");
    admin.picture("import-preview");
    isAccessible(admin);

    // The dry run takes nothing over.
    admin.press(By.id("import:check"));
    awaits(admin, "Checked");
    assertThat(admin.text(By.id("countTickets"))).isEqualTo(Integer.toString(MANY));
    assertThat(admin.text(By.id("countMessages"))).isEqualTo(Integer.toString(2 * MANY));
    assertThat(admin.text(By.id("countPeople"))).isEqualTo(Integer.toString(MANY));
    assertThat(admin.text(By.id("countRefused"))).isEqualTo("1");
    var agent = Agent.signsIn(eu, "agent");
    assertThat(finds(agent, "\"Teapot 7 " + round + "\"")).doesNotContain("Teapot 7 " + round);

    admin.press(By.id("import:start"));
    awaits(admin, "Finished");
    assertThat(admin.text(By.id("countTickets"))).isEqualTo(Integer.toString(MANY));
    assertThat(admin.text(By.id("refused"))).contains("It can't be read");
    admin.picture("import-finished");
    isAccessible(admin);

    // Found by what was said, as old and as closed as it was, and masked.
    assertThat(finds(agent, "samovar" + round + " porcelain7")).contains("Teapot 7 " + round);
    Chromium desk = agent.window();
    desk.press(By.partialLinkText("Teapot 7 " + round));
    desk.find(By.className("messages"));
    assertThat(agent.messages())
        .anyMatch(said -> said.contains("porcelain7"))
        .anyMatch(said -> said.contains("We look for it."))
        .noneMatch(said -> said.contains("Zora"));
    assertThat(new Select(desk.find(By.id("properties:status"))).getFirstSelectedOption().getText())
        .isEqualTo("Closed");

    // The same file once more brings nothing.
    uploads(admin, eu, file);
    admin.press(By.id("import:check"));
    awaits(admin, "Checked");
    admin.press(By.id("import:start"));
    awaits(admin, "Finished");
    assertThat(admin.text(By.id("countTickets"))).isEqualTo("0");
    assertThat(admin.text(By.id("countSkipped"))).isEqualTo(Integer.toString(MANY));
  }

  @Test
  void the_columns_of_a_table_are_chosen_and_a_bad_row_is_in_the_report(Havendesk havendesk)
      throws IOException {
    Office eu = havendesk.office("eu");
    Path file =
        file(
            "table.csv",
            "Ticket,Subject,What,E-Mail,Created\n"
                + round
                + "-1,Kettle "
                + round
                + ",It drips.,kettle."
                + round
                + "@example.org,2021-02-03\n"
                + round
                + "-2,No address,It drips.,,2021-02-03\n"
                + round
                + "-3,No day,It drips.,day."
                + round
                + "@example.org,soon\n");
    Chromium admin = Agent.signsIn(eu, "admin").window();
    uploads(admin, eu, file);
    assertThat(admin.text(By.id("import:work"))).contains("Table (CSV)");
    assertThat(admin.text(By.id("preview"))).contains("Kettle " + round);
    assertThat(admin.text(By.id("previewRefused"))).contains("3", "neither an e-mail address");

    isAccessible(admin);

    // Without a column for the customer nothing can be done; what is chosen wrongly is said.
    Select address = chooses(admin, "E-mail address");
    address.selectByVisibleText("–");
    admin.press(By.id("import:read"));
    admin.press(By.id("import:check"));
    assertThat(admin.text(By.className("ui-growl-item"))).contains("Say which columns");
    chooses(admin, "E-mail address").selectByVisibleText("E-Mail");
    chooses(admin, "What the customer wrote").selectByVisibleText("What");
    admin.press(By.id("import:read"));
    assertThat(admin.text(By.id("preview"))).contains("It drips.");

    admin.press(By.id("import:check"));
    awaits(admin, "Checked");
    admin.press(By.id("import:start"));
    awaits(admin, "Finished");
    assertThat(admin.text(By.id("countTickets"))).isEqualTo("1");
    Path report = admin.download(() -> admin.click(By.id("import:report")));
    assertThat(Files.readString(report))
        .contains("3," + round + "-2,Its customer has neither an e-mail address")
        .contains("4," + round + "-3,A time is missing")
        .doesNotContain("@");
  }

  private static void uploads(Chromium window, Office office, Path file) {
    window.open(office.url() + "/imports");
    window.find(By.id("uploadFile")).sendKeys(file.toString());
    window.press(By.id("uploadSend"));
    window.find(By.id("preview"));
  }

  private static void isAccessible(Chromium window) {
    assertThat(new AxeBuilder().analyze(window.driver()).getViolations())
        .extracting(Rule::getId)
        .isEmpty();
  }

  private static Select chooses(Chromium window, String part) {
    String field = window.find(By.xpath("//label[.='" + part + "']")).getAttribute("for");
    return new Select(window.find(By.id(field)));
  }

  private static void awaits(Chromium window, String state) {
    Patience.untilTrue(
        "the import is " + state, Patience.LONG, () -> window.text(STATE).startsWith(state));
  }

  private static String finds(Agent agent, String words) {
    Chromium window = agent.window();
    agent.looksAtTheList();
    window.type(By.id("list:wanted"), words);
    window.click(By.id("list:search"));
    Patience.untilTrue(
        "the search has ended",
        Patience.SHORT,
        () -> window.shows(By.className("searched")) || window.shows(By.className("found")));
    return window.text();
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(Files.createTempDirectory("import-").resolve(name), text);
  }

  private String zendesk() {
    long first = System.currentTimeMillis() * 1000;
    return IntStream.rangeClosed(1, MANY)
            .mapToObj(number -> ticket(first + number, number))
            .collect(Collectors.joining("\n"))
        + "\n{\"id\": 1, \"cut\n";
  }

  private String ticket(long id, int number) {
    return """
        {"id":%d,"via":{"channel":"email"},"created_at":"2020-02-03T04:05:06Z",\
        "updated_at":"2020-02-04T04:05:06Z","subject":"Teapot %d %s","status":"closed",\
        "priority":"high","requester_id":1,"requester":{"id":1,"name":"Zora Quill",\
        "email":"zora.%d.%s@example.org"},"assignee_id":2,"tags":["teapot"],"comments":[\
        {"author_id":1,"body":"Zora here. The samovar%s and porcelain%d are missing.",\
        "public":true,"created_at":"2020-02-03T04:05:06Z"},\
        {"author_id":2,"body":"We look for it.","public":true,\
        "created_at":"2020-02-03T05:05:06Z"}]}"""
        .formatted(id, number, round, number, round, round, number);
  }
}
