package org.havendesk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.havendesk.acceptance.Customer.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/**
 * Takes the pictures of {@code docs/screens} from a desk with sample data, in the order of a day's
 * work. It is no test: only {@code -Dit.test=Screens} runs it.
 */
@ExtendWith(Deployment.class)
class Screens {

  private static final int MOST_IN_AN_HOUR = 20;
  private static final By DONE = By.cssSelector(".notice.ok");

  @Test
  void a_day_at_the_desk(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    Chromium.window().asOnADesk().open(eu.url() + "/sign-in").show("sign-in");
    theListOfTickets(eu);
    aFormattedMail(eu);
    aConversation(eu);
    whatCouldNotBeRead(eu);
    aPersonTakesTheirData(eu);
    theOfficersDay(eu);
    theAuditorsDay(eu);
  }

  private static void theListOfTickets(Office eu) {
    Chromium window = Agent.signsIn(eu, "agent").window();
    window.asOnADesk().open(eu.url() + "/tickets").show("tickets");
    window.prefers("de", "dark").show("tickets-german-dark");
    window.asOnATelephone().prefers("en", "light").show("tickets-narrow");
  }

  private static void aFormattedMail(Office eu) {
    String subject = "Your autumn collection";
    new Customer("Noor van Dijk", "noor.vandijk@example.com", eu)
        .sends(resource("formatted-mail.eml", eu));
    var agent = Agent.signsIn(eu, "agent");
    agent.window().asOnADesk();
    agent.sees(subject, Patience.LONG);
    agent.opens(subject);
    agent.window().show("conversation");
  }

  private static void aConversation(Office eu) {
    String subject = "Two screws are missing";
    byte[] list = "part,expected,found\nM4x20,6,4\n".getBytes(UTF_8);
    new Customer("Nils Aaltonen", "nils.aaltonen@example.com", eu)
        .writes(
            subject,
            "Hello,\n\nmy pendant lamp came today, but two of the six screws are not in the box."
                + " I attach what I counted. Could you send them before Friday?\n\nNils Aaltonen",
            new Attachment("parts.csv", "text/csv", list));
    var agent = Agent.signsIn(eu, "agent");
    agent.window().asOnADesk();
    agent.sees(subject, Patience.LONG);
    agent.opens(subject);
    agent.replies("Hello Nils, sorry about that. Four spare screws left our house this morning.");
    agent.notes("Sent by letter post, no tracking number.");
    Patience.untilTrue(
        "the answer is sent",
        Patience.LONG,
        () -> agent.looksAgain().window().shows(By.className("delivery-sent")));
    agent.window().prefers("en", "dark").show("conversation-dark");
  }

  private static void whatCouldNotBeRead(Office eu) {
    var sender = new Customer("Maxi Muster", "maxi.muster@example.com", eu);
    sender.sends(MailStory.nested(200).getBytes(UTF_8));
    sender.sends(
        ("From: " + eu.supportAddress() + "\r\nSubject: Re: Re: Re:\r\n\r\nAway until Monday.\r\n")
            .getBytes(UTF_8));
    for (int mail = 0; mail <= MOST_IN_AN_HOUR; mail++) {
      sender.writes("Nightly report " + mail, "All is well.");
    }
    Chromium window = Agent.signsIn(eu, "supervisor").window().asOnADesk();
    Patience.untilTrue(
        "the flood is held",
        Patience.LONG,
        () -> eu.count("select count(*) from quarantined_mail where reason = 'TOO_MANY'") > 0);
    window.open(eu.url() + "/quarantine").prefers("de", "light").show("quarantine-german");
  }

  private static void aPersonTakesTheirData(Office eu) {
    var aoife = new Customer("Aoife Brannigan", "aoife.brannigan@example.com", eu);
    PrivacyCentre.at(eu.url() + "/privacy").window().asOnATelephone().show("privacy-centre-narrow");
    PrivacyCentre centre = asks(aoife, "access", "IE");
    centre.waitsUntilDone();
    centre.window().asOnADesk().show("status-with-clocks");
    centre.window().asOnATelephone().prefers("de", "light").show("status-german-narrow");
  }

  private static void theOfficersDay(Office eu) {
    asks(new Customer("Luc Peeters", "luc.peeters@example.com", eu), "rectification", "BE");
    asks(new Customer("Duarte Figueira", "duarte.figueira@example.org", eu), "erasure", "PT")
        .waitsUntilDone();
    asks(new Customer("Greta Sommerfeld", "greta.sommerfeld@example.com", eu), "restriction", "DE");
    Chromium window = Agent.signsIn(eu, "compliance").window().asOnADesk();
    window.open(eu.url() + "/rights/queue").show("rights-queue");
    window.press(By.cssSelector("#open tbody a"));
    window.show("rights-case");
    window.open(eu.url() + "/rights/register").show("register");
    window.open(eu.url() + "/rights/laws").show("laws");
  }

  private static void theAuditorsDay(Office eu) {
    Chromium window = Agent.signsIn(eu, "auditor").window().asOnADesk();
    window.open(eu.url() + "/evidence/log").find(By.id("audit:verify")).click();
    window.find(DONE);
    Patience.untilTrue(
        "the button rests",
        Patience.SHORT,
        () -> !window.shows(By.cssSelector(".ui-state-loading")));
    window.show("evidence-log");
  }

  /** Somebody who asks in the Privacy Centre and confirms by the mailed link. */
  private static PrivacyCentre asks(Customer customer, String right, String country) {
    var centre = PrivacyCentre.at(customer.writesTo().url() + "/privacy");
    centre.asksFor(right, customer.email(), country, "");
    Letter letter =
        customer.awaits("the link", one -> one.text().contains("/privacy/confirm?token="));
    centre.confirms(letter.link("/privacy/confirm?token="));
    return centre;
  }

  private static byte[] resource(String name, Office office) {
    try (var in = Screens.class.getResourceAsStream(name)) {
      String mail = new String(in.readAllBytes(), UTF_8);
      return mail.replace("{support}", office.supportAddress())
          .replace("\n", "\r\n")
          .getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
