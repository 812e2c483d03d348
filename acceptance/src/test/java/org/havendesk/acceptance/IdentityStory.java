package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Whoever has a mailbox is not always the person: some laws want to be more certain. */
@ExtendWith(Deployment.class)
class IdentityStory {

  private static final String CONFIRM = "/privacy/confirm?token=";

  @Test
  void a_copy_is_signed_for_and_what_was_typed_is_kept_nowhere(Havendesk havendesk) {
    Office california = havendesk.office("us-ca");
    var ines = new Customer("Inés O'Hara", "ines@proof.example", california);
    ines.writes("My lamp flickers", "At night.");
    Agent.signsIn(california, "agent").sees("My lamp flickers", Patience.LONG);
    var centre = confirms(california, ines, "access");

    // Too little, or no name below the declaration, costs no try.
    centre.proves("ines o'hara", "", "");
    assertThat(centre.window().text()).contains("Fill in at least 2 of the three.");
    centre.window().type(By.id("identity:subject"), "Re: my lamp flickers");
    centre.window().find(By.id("identity:signature")).clear();
    centre.window().press(By.id("identity:send"));
    assertThat(centre.window().text()).contains("to sign it.", "under penalty of perjury");
    // One of two is wrong, and nobody says which.
    centre.proves("Ines Ohara", "", "My lamp flickers");
    assertThat(centre.window().text()).contains("That is not enough", "try again 2 times");

    centre.proves("O'Hara, Ines", "", "Re: my lamp flickers");
    centre.waitsUntilDone();
    assertThat(centre.downloadsCopy().messages()).contains("At night.");
    assertThat(havendesk.logTails()).doesNotContain("Hara");
  }

  @Test
  void a_stranger_in_the_mailbox_gets_no_further_than_a_colleague(Havendesk havendesk) {
    Office california = havendesk.office("us-ca");
    var noor = new Customer("Noor Notme", "noor@proof.example", california);
    noor.writes("The invoice for June", "I have lost it.");
    Agent.signsIn(california, "agent").sees("The invoice for June", Patience.LONG);
    var centre = confirms(california, noor, "erasure");
    String follow = centre.window().address();
    for (int tries = 0; tries < 3; tries++) {
      centre.proves("Somebody Else", "415 555 0100", "Hello");
    }
    assertThat(centre.asksForProof()).isFalse();
    assertThat(centre.window().text()).contains("A colleague looks at your request now");

    // The colleague sees what could not be shown, makes sure by telephone, and it goes on.
    Chromium officer = Agent.signsIn(california, "compliance").window();
    officer.open(california.url() + "/rights/request?id=" + centre.number());
    assertThat(officer.text(By.id("proof")))
        .contains("Waits for a colleague", "Tries left: 0", "name", "subject of a message")
        .doesNotContain("telephone number");
    officer.press(By.id("vouch:sure"));
    assertThat(officer.text()).contains("Say in a sentence how you made sure");
    officer.type(By.id("vouch:how"), "Called back at the number of the order.");
    officer.press(By.id("vouch:sure"));
    assertThat(officer.text(By.id("proof"))).contains("A colleague made sure");
    centre.follow(follow);
    centre.waitsUntilDone();
    noor.awaits("the last letter", l -> l.subject().contains("Your data is deleted"));
  }

  @Test
  void whose_identity_nobody_can_be_sure_of_is_refused_on_the_ground_of_the_law(
      Havendesk havendesk) {
    Office california = havendesk.office("us-ca");
    var vera = new Customer("Vera Vague", "vera@proof.example", california);
    vera.writes("A question", "Do you sell sails?");
    Agent.signsIn(california, "agent").sees("A question", Patience.LONG);
    var centre = confirms(california, vera, "portability");

    Chromium officer = Agent.signsIn(california, "compliance").window();
    officer.open(california.url() + "/rights/request?id=" + centre.number());
    assertThat(officer.shows(By.id("case:complete"))).isFalse();
    new Select(officer.find(By.id("case:ground"))).selectByValue("not_verified");
    officer.press(By.id("case:refuse"));
    assertThat(officer.text(By.id("proof"))).contains("Not shown");
    vera.awaits("the refusal", l -> l.text().contains("11 CCR 7060"));
    centre.follow(centre.window().address());
    assertThat(centre.asksForProof()).isFalse();
  }

  private static PrivacyCentre confirms(Office office, Customer customer, String right) {
    var centre = PrivacyCentre.at(office.url() + "/privacy");
    // Her brother asks: only she can say that he may.
    centre.asksForSomebody(right, customer.email(), "US", "CA");
    Letter link = customer.awaits("the link to confirm", l -> l.text().contains(CONFIRM));
    assertThat(link.text()).contains("They say that you authorized them");
    centre.confirms(link.link(CONFIRM));
    Letter more = customer.awaits("one more step", l -> l.subject().startsWith("One more step"));
    centre.follow(more.link("/privacy/status?token="));
    assertThat(centre.asksForProof()).isTrue();
    assertThat(new AxeBuilder().analyze(centre.window().driver()).getViolations()).isEmpty();
    return centre;
  }
}
