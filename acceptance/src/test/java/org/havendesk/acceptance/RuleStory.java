package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** What is done the same way each time is done by itself, once it has been tried. */
@ExtendWith(Deployment.class)
class RuleStory {

  private final String round = Long.toString(System.nanoTime(), 36);

  @Test
  void a_mail_is_handled_by_a_rule_that_was_tried_before(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    String spoken = language();
    var wyn = new Customer("Wyn Wynne", "wyn." + round + "@rules.example", eu);
    wyn.sends(mail(eu, wyn, "Before " + round, spoken));
    var lead = Agent.signsIn(eu, "supervisor");
    lead.sees("Before " + round, Patience.LONG);
    Chromium desk = lead.window().open(eu.url() + "/replies");
    desk.type(By.id("reply:name"), "Got it " + round);
    desk.type(By.id("reply:language"), "en");
    desk.type(By.id("reply:text"), "Hello {{customer|there}}, we are on it.");
    desk.press(By.id("reply:save"));

    // An administrator writes it: what is missing is said at the field.
    Chromium admin = Agent.signsIn(eu, "admin").window().open(eu.url() + "/teams");
    admin.type(By.id("team:name"), "Rules " + round);
    admin.press(By.id("team:save"));
    admin.open(eu.url() + "/rules");
    admin.type(By.id("rule:name"), "Greet " + round);
    choose(admin, "rule:tongue", spoken);
    choose(admin, "rule:channel", "MAIL");
    admin.press(By.id("rule:save"));
    assertThat(admin.text()).contains("Choose at least one thing that it does.");
    new Select(admin.find(By.id("rule:toTeam"))).selectByVisibleText("Rules " + round);
    new Select(admin.find(By.id("rule:reply"))).selectByVisibleText("Got it " + round);
    admin.type(By.id("rule:added"), "greeted");

    // Tried on what there is, it shows no customer to whoever reads no tickets.
    admin.press(By.id("rule:try"));
    assertThat(admin.text(By.id("trialCount"))).isEqualTo("1 ticket");
    assertThat(admin.text(By.id("trial")))
        .contains("Team: Rules " + round, "Tag + greeted", "Reply: Got it " + round)
        .doesNotContain("Before");
    assertThat(new AxeBuilder().analyze(admin.driver()).getViolations()).isEmpty();
    admin.picture("rule-tried");
    admin.press(By.id("rule:save"));
    assertThat(admin.text(row("Greet"))).contains("Off");
    press(admin, "Greet", "turn");
    assertThat(admin.text(row("Greet"))).contains("On");
    desk.open(eu.url() + "/rules");
    desk.press(By.cssSelector("a[aria-label='Change: Greet " + round + "']"));
    desk.press(By.id("rule:try"));
    assertThat(desk.text(By.id("trial"))).contains("Before " + round);

    // The next mail is answered, tagged and given to the team; nobody has answered it, though.
    wyn.sends(mail(eu, wyn, "After " + round, spoken));
    Letter answer = wyn.awaits("the greeting", l -> l.text().contains("we are on it."));
    assertThat(answer.text()).contains("Hello Wyn Wynne,");
    lead.sees("After " + round, Patience.SHORT);
    lead.opens("After " + round);
    assertThat(desk.text(By.id("rulesCard"))).contains("Greet " + round, "Tag + greeted");
    assertThat(selected(desk, "properties:status")).isEqualTo("New");
    assertThat(selected(desk, "properties:team")).isEqualTo("Rules " + round);
    assertThat(desk.find(By.id("properties:tags")).getAttribute("value")).isEqualTo("greeted");
    desk.picture("ticket-with-rules");
    assertThat(lead.messages()).hasSize(2);
    lead.opens("Before " + round);
    assertThat(lead.messages()).hasSize(1);
    assertThat(desk.driver().findElements(By.id("rulesCard"))).isEmpty();

    // The log says so, and what is removed can be brought back.
    admin.open(eu.url() + "/rules");
    assertThat(admin.text(By.id("ruleLog"))).contains("Greet " + round, "Tag + greeted");
    admin.picture("rules");
    admin.prefers("de", "dark").asOnATelephone().open(eu.url() + "/rules").picture("rules-german");
    admin.prefers("en", "light").asOnADesk().open(eu.url() + "/rules");
    press(admin, "Greet", "remove");
    assertThat(admin.driver().findElements(row("Greet"))).isEmpty();
    admin.press(By.id("undo:bringBack"));
    assertThat(admin.text(row("Greet"))).contains("On");
    press(admin, "Greet", "remove");
    String named =
        "select count(*) from evidence_entry e join evidence_fact f on f.entry_seq = e.seq"
            + " where f.name = 'name' and f.value = 'Greet "
            + round
            + "' and e.kind = '%s'";
    assertThat(eu.count(named.formatted("rule.created"))).isEqualTo(1);
    assertThat(eu.count(named.formatted("rule.switched"))).isEqualTo(1);
    assertThat(eu.count(named.formatted("rule.removed"))).isEqualTo(2);
    assertThat(eu.count(named.formatted("rule.brought-back"))).isEqualTo(1);
  }

  @Test
  void two_rules_that_chase_each_other_stop(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var zoe = new Customer("Zoe Zunder", "zoe." + round + "@rules.example", eu);
    zoe.writes("Chase " + round, "It is urgent, or is it?");
    var lead = Agent.signsIn(eu, "supervisor");
    lead.sees("Chase " + round, Patience.LONG);
    Chromium desk = lead.window();
    chases(eu, desk, "Down", "HIGH", "LOW");
    chases(eu, desk, "Up", "LOW", "HIGH");
    lead.opens("Chase " + round);
    String ticket = desk.address().replaceAll(".*id=(\\d+).*", "$1");
    desk.type(By.id("properties:tags"), round);
    choose(desk, "properties:priority", "HIGH");
    desk.click(By.id("properties:save"));
    Patience.untilTrue(
        "one was left alone",
        Patience.LONG,
        () ->
            eu.count(
                    "select count(*) from rule_log where outcome = 'CHAIN' and ticket_id = "
                        + ticket)
                > 0);
    desk.open(eu.url() + "/rules");
    assertThat(desk.text(By.id("ruleLog")))
        .contains("the rule had acted for the same reason before");
    assertThat(
            eu.count(
                "select count(*) from rule_log where outcome = 'FIRED' and ticket_id = " + ticket))
        .isEqualTo(2);
    desk.open(eu.url() + "/ticket?id=" + ticket);
    assertThat(desk.text(By.id("rulesCard"))).contains("Down " + round, "Up " + round);
    desk.open(eu.url() + "/rules");
    press(desk, "Down", "remove");
    press(desk, "Up", "remove");
  }

  private void chases(Office eu, Chromium window, String name, String from, String to) {
    window.open(eu.url() + "/rules");
    window.type(By.id("rule:name"), name + " " + round);
    choose(window, "rule:cause", "PRIORITY");
    choose(window, "rule:priority", from);
    window.type(By.id("rule:tag"), round);
    choose(window, "rule:toPriority", to);
    window.press(By.id("rule:save"));
    press(window, name, "turn");
  }

  /** One that nobody else writes in. */
  private static String language() {
    List<String> others = List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "da");
    List<String> rare =
        List.of(Locale.getISOLanguages()).stream()
            .filter(code -> !others.contains(code))
            .filter(code -> Locale.forLanguageTag(code).toLanguageTag().equals(code))
            .toList();
    return rare.get((int) (System.nanoTime() / 1000 % rare.size()));
  }

  private static byte[] mail(Office office, Customer from, String subject, String language) {
    String id = Long.toString(System.nanoTime(), 36) + "@rules.example";
    return String.join(
            "\r\n",
            "From: " + from.name() + " <" + from.email() + ">",
            "To: " + office.supportAddress(),
            "Subject: " + subject,
            "Message-ID: <" + id + ">",
            "Content-Language: " + language,
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=UTF-8",
            "",
            "Please help.",
            "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void choose(Chromium window, String field, String value) {
    new Select(window.find(By.id(field))).selectByValue(value);
  }

  private static String selected(Chromium window, String field) {
    return new Select(window.find(By.id(field))).getFirstSelectedOption().getText();
  }

  private void press(Chromium window, String rule, String button) {
    window.press(
        By.xpath(
            "//form[@id='rules']//tr[contains(., '"
                + rule
                + " "
                + round
                + "')]//input[contains(@id, ':"
                + button
                + "')]"));
  }

  private By row(String rule) {
    return By.xpath("//form[@id='rules']//tr[contains(., '" + rule + " " + round + "')]");
  }
}
