package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Customers help themselves: they ask, follow, answer and settle, and nobody else gets there. */
@ExtendWith(Deployment.class)
class MyTicketsStory {

  private static final By ANSWER = By.id("answer:text");
  private static final String LINK = "/help/open?t=";

  @Test
  void a_customer_asks_and_follows_by_links_that_only_the_mailbox_gets(Havendesk havendesk)
      throws IOException {
    Office eu = havendesk.office("eu");
    var mona = new Customer("Mona Meister", "mona@portal.example", eu);
    String order = "Lamp " + Long.toString(System.nanoTime(), 36);
    Chromium window = Chromium.window().asOnATelephone().open(eu.url() + "/help");
    window.press(By.linkText("Ask a question"));
    window.type(By.id("ask:subject"), order);
    window.type(By.id("ask:text"), "It flickers. Call me: +49 176 04069022");
    window.type(By.id("ask:email"), mona.email());
    window.type(By.id("ask:name"), mona.name());
    new Select(window.find(By.id("ask:country"))).selectByValue("DE");
    window.press(By.id("ask:send"));
    assertThat(window.text()).contains("on its way to us");

    // The receipt does not say what was asked: anybody may have given this address.
    Letter receipt = mona.awaits("the receipt", l -> l.text().contains(LINK));
    assertThat(receipt.text()).doesNotContain(order).doesNotContain("flickers");

    // A colleague answers and notes something; the answer brings the way to this one ticket.
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(order, Patience.LONG);
    agent.opens(order);
    agent.window().type(ANSWER, "She sounds cross.");
    agent.window().press(By.id("answer:note"));
    agent.replies("Please send a picture of the lamp.");
    Letter answer = mona.awaits("the answer", l -> l.text().contains("send a picture"));

    // The token leaves the address at once, and nothing is used up before the button is pressed.
    window.open(answer.link(LINK));
    assertThat(window.address()).endsWith("/help/open");
    window.press(By.id("open:go"));
    assertThat(window.text(By.id("subject"))).isEqualTo(order);
    assertThat(window.text())
        .contains("+49 176 04069022", "Please send a picture", mona.email())
        .doesNotContain("cross");

    // She attaches a picture, and sees herself in the clear; a program is refused beside its field.
    Path program = Files.createTempDirectory("files-").resolve("setup.exe");
    Files.writeString(program, "MZ");
    window.type(ANSWER, "Here it is.");
    window.find(By.id("answer:files")).sendKeys(program.toString());
    window.click(By.id("answer:send"));
    assertThat(window.text(By.className("field-error"))).contains("Programs");
    assertThat(window.find(ANSWER).getAttribute("value")).isEqualTo("Here it is.");
    Path picture = Files.createTempDirectory("files-").resolve("lamp.txt");
    Files.writeString(picture, "a lamp", StandardCharsets.UTF_8);
    window.find(By.id("answer:files")).sendKeys(picture.toString());
    window.press(By.id("answer:send"));
    assertThat(window.text(By.id("done"))).contains("Sent");
    Path taken = window.download(() -> window.click(By.cssSelector("input[value^='lamp.txt']")));
    assertThat(Files.readString(taken)).isEqualTo("a lamp");
    assertThat(agent.looksAgain().messages()).anyMatch(said -> said.contains("Here it is."));

    // She settles it, and thinks better of it.
    window.press(By.id("settle:close"));
    assertThat(window.shows(ANSWER)).isFalse();
    window.press(By.id("settle:reopen"));
    assertThat(window.shows(ANSWER)).isTrue();

    // The link to one ticket leads to no other.
    long other = eu.count("select min(id) from ticket");
    assertThat(window.open(eu.url() + "/help/ticket?id=" + other).text())
        .doesNotContain("Your answer");
    window.open(eu.url() + "/help/tickets");
    assertThat(window.address()).contains("/help/ticket?id=");
    window.press(By.id("leave:leave"));
    window.open(eu.url() + "/help/tickets");
    assertThat(window.address()).contains("/help/enter");

    // All of them, by a link that works once.
    window.type(By.id("enter:email"), mona.email());
    window.press(By.id("enter:send"));
    Letter link = mona.awaits("the link", l -> l.text().contains("the link works once"));
    window.open(link.link(LINK));
    window.press(By.id("open:go"));
    assertThat(window.text(By.id("mine"))).contains(order);
    var stranger = Chromium.window().open(link.link(LINK));
    stranger.press(By.id("open:go"));
    assertThat(stranger.text(By.id("over"))).contains("only once");
    assertThat(stranger.open(eu.url() + "/help/open?t=invented").shows(By.id("over"))).isTrue();
    assertThat(stranger.open(window.address()).address()).contains("/help/enter");
  }

  @Test
  void nobody_learns_who_is_known(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var known = new Customer("Kurt Kenner", "kurt@portal.example", eu);
    String subject = "Known " + Long.toString(System.nanoTime(), 36);
    known.writes(subject, "Hello.");
    Agent.signsIn(eu, "agent").sees(subject, Patience.LONG);
    String told = asksForLink(eu, known.email());
    assertThat(asksForLink(eu, "nobody-" + System.nanoTime() + "@portal.example")).isEqualTo(told);
    known.awaits("the link", l -> l.text().contains(LINK));

    // Who is asked for too often is left in peace, known or not.
    String nobody = "flooded-" + System.nanoTime() + "@portal.example";
    String last = "";
    for (int i = 0; i < 6; i++) {
      last = asksForLink(eu, nobody);
    }
    assertThat(last).contains("named too often");
  }

  @Test
  void who_restricted_the_use_of_their_data_reads_what_that_means(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var rita = new Customer("Rita Riegel", "rita@portal.example", eu);
    String subject = "Locked " + Long.toString(System.nanoTime(), 36);
    rita.writes(subject, "Please look.");
    var agent = Agent.signsIn(eu, "agent");
    agent.sees(subject, Patience.LONG);
    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("restriction", rita.email(), "DE", "");
    Letter confirm = rita.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));

    asksForLink(eu, rita.email());
    Letter link = rita.awaits("the link", l -> l.text().contains(LINK));
    Chromium window = Chromium.window().open(link.link(LINK));
    window.press(By.id("open:go"));
    window.press(By.partialLinkText(subject));
    assertThat(window.text(By.id("restricted"))).contains("nobody works with it");
    assertThat(window.shows(By.id("settle:close"))).isFalse();
    window.type(ANSWER, "It was in March.");
    window.press(By.id("answer:send"));
    assertThat(window.text()).contains("It was in March.");
  }

  private static String asksForLink(Office eu, String email) {
    Chromium window = Chromium.window().open(eu.url() + "/help/enter");
    window.type(By.id("enter:email"), email);
    window.press(By.id("enter:send"));
    return window.text();
  }
}
