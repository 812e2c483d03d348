package org.havendesk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.havendesk.acceptance.Customer.Attachment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

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
    whatHelpsAColleague(eu);
    whoSeesWhat(eu);
    whatCouldNotBeRead(eu);
    aPersonTakesTheirData(eu);
    theOfficersDay(eu);
    theChoicesOfOne(eu);
    whatLeaves(eu);
    theAuditorsDay(eu);
  }

  private static void whatLeaves(Office eu) {
    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.asOnADesk();
    registers(officer, eu, "Mailer AG", "CH", "Sending the newsletter", "newsletter");
    registers(officer, eu, "Printer Ltd", "DE", "Printing and sending cards", "service");
    registers(officer, eu, "Support Hub", "IN", "Answering at night", "service");
    officer.open(eu.url() + "/transfers").show("transfers");
    officer.open(eu.url() + "/records").show("records");
    theRiskOfAMachine(officer, eu);
    officer.open(eu.url() + "/transfers").prefers("de", "dark").asOnATelephone();
    officer.show("transfers-german-dark-narrow");
    officer.asOnATelephone().prefers("de", "dark").open(eu.url() + "/privacy/recipients");
    officer.show("recipients-public-german-dark");
  }

  private static void theRiskOfAMachine(Chromium officer, Office eu) {
    officer.open(eu.url() + "/assessments").press(By.cssSelector("[data-purpose='assistant']"));
    officer.click(By.cssSelector("[data-trigger='gdpr/scoring']"));
    officer.type(By.id("assessment:processing"), "A machine drafts answers from the messages.");
    officer.type(By.id("assessment:risks"), "It may be wrong, and sound as if it were not.");
    officer.type(By.id("assessment:measures"), "A colleague reads and sends each answer.");
    officer.type(By.id("assessment:advice"), "Begin with one team, look again in a year.");
    officer.press(By.id("assessment:submit"));
    officer.show("assessment");
    officer.open(eu.url() + "/assessments").show("assessments");
  }

  private static void registers(
      Chromium officer, Office eu, String name, String country, String work, String purpose) {
    officer.open(eu.url() + "/recipients");
    officer.type(By.id("recipient:name"), name);
    officer.type(By.id("recipient:url"), "https://1.1.1.1/rights");
    officer.type(By.id("recipient:contact"), "privacy@recipient.example");
    officer.type(By.id("recipient:purpose"), work);
    new Select(officer.find(By.id("recipient:country"))).selectByValue(country);
    new Select(officer.find(By.id("recipient:purposes"))).selectByValue(purpose);
    officer.press(By.id("recipient:save"));
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

  private static void whatHelpsAColleague(Office eu) {
    var agent = Agent.signsIn(eu, "agent");
    Chromium window = agent.window().asOnADesk();
    window.open(eu.url() + "/tickets").type(By.id("list:wanted"), "Lampe");
    window.find(By.id("list:wanted")).sendKeys(Keys.ENTER);
    window.find(By.className("result"));
    window.show("search");
    agent.opens("Lampe kam zerbrochen an");
    window.find(By.id("answer:text")).sendKeys("/");
    window.find(By.cssSelector("#cannedList [role=option]"));
    window.show("canned-replies");
    window.find(By.id("cannedSearch")).sendKeys(Keys.ESCAPE);
    window.click(By.id("revealContact"));
    window.find(By.id("revealPurpose"));
    window.show("reveal");
  }

  private static void whoSeesWhat(Office eu) {
    Chromium admin = Agent.signsIn(eu, "admin").window().asOnADesk();
    for (String[] team :
        List.of(
            new String[] {"Nord", "DE, DK, SE", "de, da, sv"},
            new String[] {"Ouest", "FR, BE", "fr, nl"})) {
      admin.open(eu.url() + "/teams").type(By.id("team:name"), team[0]);
      admin.type(By.id("team:regions"), team[1]);
      admin.type(By.id("team:languages"), team[2]);
      admin.press(By.id("team:save"));
    }
    admin.open(eu.url() + "/teams").show("teams");
    Chromium lead = Agent.signsIn(eu, "supervisor").window().asOnADesk();
    lead.open(eu.url() + "/replies").prefers("de", "dark").show("replies-german-dark");
    lead.open(eu.url() + "/reveals").prefers("en", "light").show("reveals");
    Chromium officer = Agent.signsIn(eu, "compliance").window().asOnADesk();
    officer.open(eu.url() + "/access-review").show("access-review");
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
    PrivacyCentre erased =
        asks(new Customer("Duarte Figueira", "duarte.figueira@example.org", eu), "erasure", "PT");
    erased.waitsUntilDone();
    erased.window().asOnADesk().show("certificate");
    asks(new Customer("Greta Sommerfeld", "greta.sommerfeld@example.com", eu), "restriction", "DE");
    Chromium window = Agent.signsIn(eu, "compliance").window().asOnADesk();
    window.open(eu.url() + "/rights/queue").show("rights-queue");
    window.press(By.cssSelector("#open tbody a"));
    window.show("rights-case");
    window.open(eu.url() + "/rights/board").prefers("de", "dark").show("board-german-dark");
    window.prefers("en", "light");
    window.open(eu.url() + "/rights/register").show("register");
    window.open(eu.url() + "/rights/laws").show("laws");
    window.open(eu.url() + "/consent/notices").show("notices");
    window.open(eu.url() + "/recipients");
    window.type(By.id("recipient:name"), "Paper & Post");
    window.type(By.id("recipient:url"), "https://localhost/rights");
    window.type(By.id("recipient:contact"), "rights@paper.example");
    window.type(By.id("recipient:purpose"), "Prints and sends letters");
    window.press(By.id("recipient:save"));
    window.open(eu.url() + "/recipients").show("recipients");
  }

  private static void theChoicesOfOne(Office eu) {
    var noor = new Customer("Noor van Dijk", "noor.vandijk@example.com", eu);
    var agent = Agent.signsIn(eu, "agent");
    agent.opens("Your autumn collection");
    String ticket = agent.window().address();
    agent.replies("Thank you, we look forward to it.");
    Letter letter = noor.awaits("the answer", one -> one.text().contains("we look forward to it"));
    Chromium window = Chromium.window();
    window.open(letter.link("/privacy/choices?t="));
    window.press(By.cssSelector("input[title='Allow: Offers of our partners']"));
    window.asOnATelephone().prefers("de", "dark").show("choices-german-dark-narrow");
    Chromium officer = Agent.signsIn(eu, "compliance").window().asOnADesk();
    officer.open(ticket).press(By.id("choicesHistory"));
    officer.show("choices-history");
    try (var shop = new WebPage(eu)) {
      window.asOnADesk().prefers("en", "light").open(WebPage.ORIGIN);
      // The element itself has no size: what is seen lies in its shadow.
      Patience.untilTrue(
          "the banner asks",
          Patience.SHORT,
          () ->
              window.driver().findElements(By.id("havendesk-consent")).stream()
                  .map(WebElement::getShadowRoot)
                  .anyMatch(root -> !root.findElements(By.cssSelector(".box")).isEmpty()));
      window.show("banner");
    }
  }

  private static void theAuditorsDay(Office eu) {
    Chromium window = Agent.signsIn(eu, "auditor").window().asOnADesk();
    window.open(eu.url() + "/evidence/log").click(By.id("audit:verify"));
    window.find(DONE);
    Patience.untilTrue(
        "the button rests",
        Patience.SHORT,
        () -> !window.shows(By.cssSelector(".ui-state-loading")));
    window.show("evidence-log");
    window.driver().executeScript("document.getElementById('log').scrollIntoView()");
    window.show("evidence-timeline");
    window.open(eu.url() + "/evidence/export").show("evidence-export");
    window.open(eu.url() + "/privacy/verify").asOnATelephone().prefers("de", "dark");
    window.show("verify-german-dark-narrow");
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
