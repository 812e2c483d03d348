package org.havendesk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.havendesk.acceptance.Customer.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole idea of the house, once from beginning to end. */
@ExtendWith(Deployment.class)
class FromFirstWordToErasureStory {

  // Nobody wrote this before, even where the deployment is an old one.
  private static final String EMAIL =
      "joerdis.quellenberg." + System.currentTimeMillis() + "@kunde-nord.example";
  private static final String SUBJECT =
      "Mein Regenschirm Zwetschgenmond " + System.currentTimeMillis() + " ist zerbrochen";
  private static final String QUESTION =
      "Der Griff mit Blaubeermuster brach beim ersten Sturm. Rufen Sie mich an: +49 170 5551234.";
  private static final String MASKED = QUESTION.replace("+49 170 5551234", "•••34");
  private static final String ANSWER = "Bitte schicken Sie uns den Kassenbon, wir ersetzen ihn.";
  private static final String THANKS = "Anbei der Beleg, vielen Dank aus der Sonnenblumenallee!";
  private static final Attachment RECEIPT =
      new Attachment(
          "Kassenbon-Apfelstrudel.txt",
          "text/plain",
          "Ein Regenschirm Modell Mirabellenwind, bar bezahlt".getBytes(UTF_8));

  /** Nothing of this may ever be found in plain text. */
  private static final List<String> PERSONAL =
      List.of(
          "Jördis Quellenberg",
          "joerdis.quellenberg",
          "kunde-nord.example",
          "+49 170 5551234",
          "491705551234",
          "01705551234",
          "Zwetschgenmond",
          "Blaubeermuster",
          "schicken Sie uns den Kassenbon",
          "Sonnenblumenallee",
          "Kassenbon-Apfelstrudel",
          "Mirabellenwind");

  @Test
  void a_customer_writes_is_answered_takes_everything_along_and_is_forgotten(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var jordis = new Customer("Jördis Quellenberg", EMAIL, eu);
    var agent = Agent.signsIn(eu, "agent");

    // She writes, and within five seconds the ticket is in the list.
    jordis.writes(SUBJECT, QUESTION);
    agent.sees(SUBJECT, Duration.ofSeconds(5));

    // The agent reads what she wrote, but not who she is.
    agent.opens(SUBJECT);
    assertThat(agent.messages()).containsExactly(MASKED);
    assertThat(agent.window().text()).contains("J••• Q•••", "j•••@k•••.example");
    assertThat(agent.window().source()).doesNotContain("Quellenberg", jordis.email(), "5551234");

    // The answer is in her mailbox, in the right thread, with her rights below it.
    agent.replies(ANSWER);
    Letter answer = jordis.awaits("the answer", letter -> letter.text().contains(ANSWER));
    assertThat(answer.subject()).isEqualTo("Re: " + SUBJECT);
    assertThat(answer.header("In-Reply-To")).isPresent();
    assertThat(answer.header("References")).isEqualTo(answer.header("In-Reply-To"));
    assertThat(answer.header("Reply-To").orElse("")).startsWith("support+").contains("@eu.");
    assertThat(answer.header("List-Unsubscribe-Post")).hasValue("List-Unsubscribe=One-Click");
    assertThat(answer.links()).anyMatch(link -> link.equals(eu.url() + "/privacy"));
    assertThat(answer.links()).anyMatch(link -> link.contains("/privacy/choices?t="));
    assertThat(answer.links()).anyMatch(link -> link.contains("/privacy/request?type=erasure"));
    assertThat(answer.html()).contains(ANSWER, eu.url() + "/privacy");

    // She answers by mail, and it lands in the same ticket with its attachment.
    jordis.answers(answer, THANKS, RECEIPT);
    Patience.untilTrue(
        "her second mail is in the same ticket",
        Patience.SHORT,
        () -> agent.looksAgain().messages().equals(List.of(MASKED, ANSWER, THANKS)));
    assertThat(agent.window().text()).contains(RECEIPT.name());

    // She asks for a copy in the Privacy Centre; only the mailed link gets it going, and only once.
    var centre = PrivacyCentre.at(answer.link("/privacy"));
    centre.asksFor("access", jordis.email(), "DE", "");
    assertThat(centre.window().text()).contains("Check your mail");
    String toConfirm = awaitsConfirmation(jordis, 1);
    centre.confirms(toConfirm);
    centre.waitsUntilDone();
    Copy copy = centre.downloadsCopy();
    assertThat(centre.refusesLink(toConfirm)).isTrue();

    // The copy holds all that was said, and every file.
    assertThat(copy.faults()).isEmpty();
    assertThat(copy.messages()).containsExactly(QUESTION, ANSWER, THANKS);
    assertThat(copy.attachment(RECEIPT.name())).isEqualTo(RECEIPT.content());
    assertThat(copy.data().at("/sections/person/person/0/email").textValue())
        .isEqualTo(jordis.email());
    assertThat(copy.text("index.html")).contains(QUESTION, ANSWER, THANKS, RECEIPT.name());
    assertThat(copy.text("csv/tickets-messages.csv")).contains(QUESTION, ANSWER, THANKS);

    // Although the house can read all of it, nobody finds any of it on its disks.
    assertThat(Traces.of(List.of(eu.supportAddress())).inDatabase(eu))
        .as("the search itself works")
        .contains("mailbox.name: " + eu.supportAddress());
    assertThat(Traces.of(List.of(eu.supportAddress())).inFiles(havendesk.data()))
        .as("the search itself works")
        .contains(havendesk.data().resolve("state.json") + ": " + eu.supportAddress());
    assertThat(Traces.of(PERSONAL).inDatabase(eu)).isEmpty();
    assertThat(Traces.of(PERSONAL).inFiles(havendesk.data())).isEmpty();

    // She asks to be forgotten, with one click below our mail and one to confirm.
    centre.follow(answer.link("/privacy/request?type=erasure"));
    centre.asksWithOneClick();
    centre.confirms(awaitsConfirmation(jordis, 2));
    centre.waitsUntilDone();

    // The portal knows her no more, and nothing of her is left.
    agent.looksAgain();
    assertThat(agent.window().text()).contains("This person was erased");
    assertThat(agent.window().source()).doesNotContain("Zwetschgenmond", "Blaubeermuster");
    assertThat(agent.finds(jordis)).isEmpty();
    Letter last = jordis.awaits("the last letter", l -> l.subject().contains("data is deleted"));
    assertThat(Traces.of(PERSONAL).inDatabase(eu)).isEmpty();
    assertThat(Traces.of(PERSONAL).inFiles(havendesk.data())).isEmpty();

    // What she has instead is a receipt that anyone can check.
    centre.follow(last.link("/privacy/status"));
    EvidenceReceipt receipt = centre.downloadsReceipt();
    assertThat(receipt.verify(eu).succeeded().output())
        .contains("VERIFIED", "person.erased", "erased.person=1", "erased.attachment_piece=1");
    Command refusal = receipt.tampered("person.erased", "person.spared").verify(eu);
    assertThat(refusal.exitCode()).isNotZero();
    assertThat(refusal.output()).contains("NOT VERIFIED");
  }

  private static String awaitsConfirmation(Customer customer, int howMany) {
    Patience.untilTrue(
        "the mailed link has come", Patience.LONG, () -> confirmations(customer).size() >= howMany);
    return confirmations(customer).get(howMany - 1).link("/privacy/confirm?token=");
  }

  private static List<Letter> confirmations(Customer customer) {
    return customer.mailbox().stream()
        .filter(letter -> letter.text().contains("/privacy/confirm?token="))
        .toList();
  }
}
