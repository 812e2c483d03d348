package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Not every request is granted; but who refuses one says why, in the words of the law. */
@ExtendWith(Deployment.class)
class RefusalStory {

  private static final By TAKE_REGISTER = By.id("register:takeRegister");

  @Test
  void an_officer_refuses_on_a_ground_of_the_law_and_the_person_reads_it(Havendesk havendesk) {
    Office eu = havendesk.office("eu");
    var nina = new Customer("Nina Nochmal", "nina@again.example", eu);

    // She asks for a correction, and the request waits for an officer.
    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("rectification", nina.email(), "DE", "");
    Letter confirm = nina.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));

    Chromium officer = Agent.signsIn(eu, "compliance").window();
    officer.open(eu.url() + "/rights/queue");
    officer.press(By.cssSelector("#open tbody tr:last-child a"));

    // Without a ground there is no refusal, and what the law does not name is not on offer.
    officer.press(By.id("case:refuse"));
    assertThat(officer.text()).contains("Choose the ground that the law has for this.");
    var grounds = new Select(officer.find(By.id("case:ground")));
    assertThat(grounds.getOptions()).noneMatch(option -> option.getText().contains("17(3)"));
    grounds.selectByValue("manifestly_unfounded_or_excessive");
    officer.type(By.id("case:words"), "Ihre Daten haben wir am Montag berichtigt.");
    officer.press(By.id("case:refuse"));
    assertThat(officer.text()).contains("Refused: Manifestly unfounded or excessive");

    // She reads why, by which article, and where to complain.
    Letter refusal = nina.awaits("the refusal", l -> l.text().contains("12(5)(b)"));
    assertThat(refusal.text())
        .contains("manifestly unfounded or excessive", "am Montag berichtigt")
        .contains("Data Protection Authority", "you can go to court");

    // The register keeps what became of it, and not whose it was.
    officer.open(eu.url() + "/rights/register");
    String register = read(officer.download(() -> officer.click(TAKE_REGISTER)));
    assertThat(register)
        .contains("rectification,", ",refused,refused,manifestly_unfounded_or_excessive,")
        .doesNotContain("nina");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
