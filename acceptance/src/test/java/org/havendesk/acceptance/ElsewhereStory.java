package org.havendesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;

/** Who is erased is also taken out of what others wrote, and others keep their own words. */
@ExtendWith(Deployment.class)
class ElsewhereStory {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String HERS = "the green teapot arrived with a crack along its side";
  private static final String OTTOS = "My neighbour asks about her teapot";

  @Test
  void an_erasure_reaches_other_peoples_conversations_and_is_certified(Havendesk havendesk)
      throws IOException {
    Office eu = havendesk.office("eu");
    var mia = new Customer("Mia Musterfrau", "mia@teapot.example", eu);
    var otto = new Customer("Otto Anders", "otto@teapot.example", eu);
    mia.writes("A cracked teapot", HERS);
    Agent agent = Agent.signsIn(eu, "agent");
    agent.sees("A cracked teapot", Patience.LONG);
    byte[] list = "order 17: Mia Musterfrau, teapot".getBytes(StandardCharsets.UTF_8);
    otto.writes(
        OTTOS,
        "I write for Mia Musterfrau (mia@teapot.example). She wrote:\n> "
            + HERS
            + "\nI would like a red one for myself.",
        new Customer.Attachment("list.txt", "text/plain", list),
        new Customer.Attachment("label.docx", DOCX, letterFor("Mia Musterfrau")),
        new Customer.Attachment("old.doc", "application/msword", oldOfficeFile()));
    agent.sees(OTTOS, Patience.LONG);
    agent.opens(OTTOS);
    agent.notes("Musterfrau, Mia is a customer too.");

    // Otto has a copy of everything made, which names her too.
    var ottos = PrivacyCentre.at(eu.url() + "/privacy");
    ottos.asksFor("access", otto.email(), "DE", "");
    Letter his = otto.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    ottos.confirms(his.link("/privacy/confirm?token="));
    ottos.waitsUntilDone();
    assertThat(ottos.downloadsCopy().messages().toString()).contains("Mia Musterfrau");

    var centre = PrivacyCentre.at(eu.url() + "/privacy");
    centre.asksFor("erasure", mia.email(), "DE", "");
    Letter confirm = mia.awaits("the link", l -> l.text().contains("/privacy/confirm?token="));
    centre.confirms(confirm.link("/privacy/confirm?token="));
    centre.waitsUntilDone();

    agent.opens(OTTOS);
    assertThat(agent.messages().get(0))
        .contains("I write for [erased]", "I would like a red one for myself.")
        .doesNotContain("Mia", "teapot.example", "crack");
    assertThat(agent.messages().get(1)).isEqualTo("[erased] is a customer too.");
    assertThat(agent.takes("list.txt")).hasContent("order 17: [erased], teapot");

    byte[] letter = Files.readAllBytes(agent.takes("label.docx"));
    assertThat(unzipped(letter)).contains("For [erased], with care").doesNotContain("Musterfrau");

    String certificate = centre.window().text(By.id("certificate"));
    assertThat(certificate)
        .contains("Certificate of erasure", "Places in other people’s conversations")
        .containsPattern("Files of others that could not be searched\\s+1")
        .containsPattern("Name, address and number\\s+1");

    // His copy is made anew, and leaves her out; so do the link and the seven days stay his.
    Patience.untilTrue(
        "the copy leaves her out",
        Patience.LONG,
        () -> !ottos.downloadsCopy().data().toString().contains("Musterfrau"));
    assertThat(ottos.downloadsCopy().messages().toString())
        .contains("I write for [erased]", "I would like a red one for myself.");
  }

  private static byte[] letterFor(String name) throws IOException {
    String words =
        """
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        <w:p><w:r><w:t>For %s</w:t></w:r><w:r><w:t>, with care</w:t></w:r></w:p></w:body></w:document>
        """
            .formatted(name);
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(words.getBytes(StandardCharsets.UTF_8));
    }
    return file.toByteArray();
  }

  /** The first bytes of a compound file, by which programs know it. */
  private static byte[] oldOfficeFile() {
    byte[] file = new byte[1024];
    byte[] magic = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
    System.arraycopy(magic, 0, file, 0, magic.length);
    return file;
  }

  private static String unzipped(byte[] file) throws IOException {
    var text = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (zip.getNextEntry() != null) {
        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }
}
