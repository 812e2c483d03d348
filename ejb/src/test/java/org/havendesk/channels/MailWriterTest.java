package org.havendesk.channels;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.havendesk.tickets.FileContent;
import org.junit.jupiter.api.Test;

class MailWriterTest {

  private static final Session SESSION = Session.getInstance(new Properties());

  private static final FileContent PICTURE =
      new FileContent("picture-1.png", "image/png", new byte[] {1}, Optional.of("1@havendesk"));
  private static final FileContent FORM =
      new FileContent("form.txt", "text/plain", new byte[] {65}, Optional.empty());

  @Test
  void a_picture_that_the_words_show_comes_with_them() throws Exception {
    MimeMultipart all =
        read(Optional.of("<p>Look: <img src=\"cid:1@havendesk\" alt=\"x\" /></p>"), PICTURE, FORM);
    assertThat(all.getContentType()).startsWith("multipart/mixed");
    assertThat(all.getBodyPart(1).getFileName()).isEqualTo("form.txt");
    assertThat(all.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    var said = (MimeMultipart) all.getBodyPart(0).getContent();
    assertThat(said.getContentType()).startsWith("multipart/alternative");
    assertThat(said.getBodyPart(0).getContent().toString()).startsWith("Words");
    var shown = (MimeMultipart) said.getBodyPart(1).getContent();
    assertThat(shown.getContentType()).startsWith("multipart/related");
    assertThat(shown.getBodyPart(0).getContent().toString()).contains("<img src=\"cid:1");
    var picture = (MimeBodyPart) shown.getBodyPart(1);
    assertThat(picture.getContentID()).isEqualTo("<1@havendesk>");
    assertThat(picture.getDisposition()).isEqualTo("inline");
    assertThat(picture.getFileName()).isEqualTo("picture-1.png");
  }

  @Test
  void a_picture_that_nothing_shows_is_a_file() throws Exception {
    MimeMultipart all = read(Optional.of("<p>Words</p>"), PICTURE);
    assertThat(all.getContentType()).startsWith("multipart/mixed");
    assertThat(all.getBodyPart(1).getDisposition()).isEqualTo("attachment");
  }

  @Test
  void words_without_formatting_are_html_that_looks_the_same() throws Exception {
    MimeMultipart said = read(Optional.empty());
    assertThat(said.getContentType()).startsWith("multipart/alternative");
    assertThat(said.getBodyPart(1).getContent().toString())
        .contains("<body><p>Words<br />\n*as* &lt;they&gt; are</p>");
  }

  private static MimeMultipart read(Optional<String> html, FileContent... files) throws Exception {
    var mail =
        new OutgoingMail(
            "paul@paper.example",
            "paul@paper.example",
            List.of(),
            "Forms",
            "Words\n*as* <they> are",
            html,
            "<1@shop.example>",
            Optional.empty(),
            List.of(),
            Optional.of("en"),
            new MailFooter.Links(Map.of(), Optional.empty()),
            List.of(files),
            false);
    var written = new ByteArrayOutputStream();
    new MailWriter(SESSION, "help@shop.example").write(mail, Instant.EPOCH).writeTo(written);
    var read = new MimeMessage(SESSION, new ByteArrayInputStream(written.toByteArray()));
    return (MimeMultipart) read.getContent();
  }
}
