package org.havendesk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailReaderTest {

  private final MailReader reader = new MailReader("support@desk.example");

  @Test
  void whom_else_a_mail_was_sent_to_is_neither_the_sender_nor_ourselves() throws UnreadableMail {
    IncomingMail mail =
        read(
            """
            From: Anna <anna@nest.example>
            To: Desk <Support+AbC-1@desk.example>, "Krah, Carl" <carl@wald.example>
            Cc: ANNA@nest.example, dora@turm.example (Dora)
            Delivered-To: support@desk.example
            Subject: Roof

            It leaks.
            """);

    assertThat(mail.copied()).containsExactly("carl@wald.example", "dora@turm.example");
    assertThat(mail.recipients()).contains("Support+AbC-1@desk.example");
  }

  @Test
  void a_mail_to_us_alone_was_sent_to_nobody_else() throws UnreadableMail {
    IncomingMail mail =
        read(
            """
            From: anna@nest.example
            To: support@desk.example
            Subject: Roof

            It leaks.
            """);

    assertThat(mail.copied()).isEmpty();
  }

  private IncomingMail read(String mail) throws UnreadableMail {
    return reader.read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
