package org.havendesk.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.havendesk.acceptance.Customer.Attachment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What else comes by mail. */
@ExtendWith(Deployment.class)
class MailStory {

  private static final String HELD = "select count(*) from quarantined_mail where reason = ";

  private Office eu;

  @BeforeEach
  void workInEurope(Havendesk havendesk) {
    eu = havendesk.office("eu");
  }

  @Test
  void a_broken_mail_is_held_with_its_reason_and_the_next_one_passes() {
    long heldBefore = eu.count(HELD + "'MALFORMED'");
    var matryoshka = new Customer("Maria Matroschka", "maria@broken.example", eu);
    var next = new Customer("Nora Nachfolgerin", "nora@next.example", eu);

    matryoshka.sends(nested(200).getBytes(UTF_8));
    next.writes("Kirschkernkissen", "Ist es waschbar?");

    Agent.signsIn(eu, "agent").sees("Kirschkernkissen", Patience.SHORT);
    assertThat(eu.count(HELD + "'MALFORMED'")).isEqualTo(heldBefore + 1);
  }

  @Test
  void a_program_that_claims_to_be_a_document_is_refused_and_the_words_are_kept() {
    var paul = new Customer("Paul Programm", "paul@attachments.example", eu);
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    var agent = Agent.signsIn(eu, "agent");

    paul.writes(
        "Rechnung anbei",
        "Bitte prüfen.",
        new Attachment("rechnung.pdf", "application/pdf", program),
        new Attachment("notiz.txt", "text/plain", "harmlos".getBytes(UTF_8)));

    agent.sees("Rechnung anbei", Patience.SHORT);
    agent.opens("Rechnung anbei");
    assertThat(agent.messages()).hasSize(1);
    assertThat(agent.messages().get(0)).startsWith("Bitte prüfen.").contains("A file was refused");
    assertThat(agent.files()).singleElement().asString().startsWith("notiz.txt");
  }

  @Test
  void a_mail_that_comes_twice_is_one_message() {
    var zoe = new Customer("Zoë Zweimal", "zoe@twice.example", eu);
    byte[] mail =
        """
        From: Zoe <zoe@twice.example>
        To: %s
        Subject: Doppelt
        Message-ID: <twice-1@twice.example>
        Date: Tue, 24 Nov 2026 00:00:00 +0000

        Einmal gesagt.
        """
            .formatted(eu.supportAddress())
            .replace("\n", "\r\n")
            .getBytes(UTF_8);
    String duplicates = "select count(*) from received_mail where outcome = 'DUPLICATE'";
    long before = eu.count(duplicates);

    zoe.sends(mail);
    zoe.sends(mail);

    Patience.untilTrue(
        "the second copy is noted", Patience.SHORT, () -> eu.count(duplicates) == before + 1);
    var agent = Agent.signsIn(eu, "agent");
    assertThat(agent.finds(zoe)).containsExactly("Doppelt");
    agent.opens("Doppelt");
    assertThat(agent.messages()).containsExactly("Einmal gesagt.");
  }

  /** A mail of parts within parts within parts, which no mail program writes. */
  static String nested(int depth) {
    var mail = new StringBuilder("From: maria@broken.example\r\nSubject: Matroschka\r\n");
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n".formatted(i));
    }
    return mail.append("\r\nInnermost.\r\n").toString();
  }
}
