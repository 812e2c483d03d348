package org.havendesk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.havendesk.people.Identifiers;
import org.havendesk.tickets.FileText.Found;
import org.havendesk.tickets.FileText.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTextTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private final Mentions mia =
      new Mentions(
          List.of(
              new Identifiers(
                  Optional.of("Mia Musterfrau"),
                  Optional.of("mia@teapot.example"),
                  Optional.empty(),
                  Optional.of("DE"))),
          List.of());

  @Test
  void a_name_is_found_across_the_runs_of_a_paragraph_and_its_author_too() {
    byte[] file =
        zip(
            Map.of(
                "word/document.xml",
                """
                <w:document %s><w:body><w:p><w:r><w:t>Dear Mia </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>
                <w:t>Muster</w:t></w:r><w:r><w:t>frau, hello</w:t></w:r></w:p>
                <w:p><w:r><w:t>Mia</w:t><w:tab/><w:t>Musterfrau</w:t></w:r></w:p>
                <w:p><w:ins w:author="Mia Musterfrau"><w:r><w:t>Nobody here.</w:t></w:r></w:ins></w:p>
                </w:body></w:document>
                """
                    .formatted(W),
                "docProps/core.xml",
                "<c xmlns:dc='d'><dc:creator>Mia Musterfrau</dc:creator></c>",
                "word/_rels/document.xml.rels",
                "<r><Relationship Target='mailto:mia@teapot.example'/></r>",
                "word/media/image1.png",
                "Mia Musterfrau as a picture"));
    Found found = FileText.search(DOCX, file, mia);
    assertThat(found.kind()).isEqualTo(Kind.REWORDED);
    var parts = unzip(found.content().orElseThrow());
    assertThat(parts.get("word/document.xml"))
        .contains("Dear [erased], hello", "Nobody here.")
        .doesNotContain("Mia", "Muster", "frau,</w:t>");
    assertThat(parts.get("docProps/core.xml")).contains("[erased]").doesNotContain("Mia");
    assertThat(parts.get("word/_rels/document.xml.rels")).contains("mailto:[erased]");
    assertThat(parts.get("word/media/image1.png")).isEqualTo("Mia Musterfrau as a picture");
    assertThat(FileText.search(DOCX, found.content().get(), mia).kind()).isEqualTo(Kind.CLEAN);
  }

  @Test
  void spreadsheets_and_open_documents_are_read_as_well() {
    byte[] sheet =
        zip(
            Map.of(
                "xl/sharedStrings.xml",
                "<sst><si><r><t>mia@</t></r><r><t>teapot.example</t></r></si><si><t>Otto</t></si>"
                    + "</sst>"));
    Found found = FileText.search(XLSX, sheet, mia);
    assertThat(unzip(found.content().orElseThrow()).get("xl/sharedStrings.xml"))
        .contains("<t>[erased]</t>", "Otto")
        .doesNotContain("teapot");
    String text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    byte[] odt =
        zip(
            Map.of(
                "content.xml",
                "<o xmlns:text='%s'><text:p>To <text:span>Mia</text:span><text:s/>Musterfrau</text:p>"
                        .formatted(text)
                    + "<text:p>Otto</text:p></o>"));
    assertThat(unzip(FileText.search(ODT, odt, mia).content().orElseThrow()).get("content.xml"))
        .contains("To [erased]", "Otto")
        .doesNotContain("Mia");
  }

  @Test
  void a_pdf_that_names_her_has_to_go_and_any_other_stays() throws IOException {
    assertThat(FileText.search("application/pdf", pdf("For Mia Musterfrau", null), mia).kind())
        .isEqualTo(Kind.NAMED);
    assertThat(FileText.search("application/pdf", pdf("For Otto", null), mia).kind())
        .isEqualTo(Kind.CLEAN);
  }

  @Test
  void what_nobody_can_read_is_told() throws IOException {
    assertThat(FileText.search("application/pdf", pdf("For Mia Musterfrau", "x"), mia).kind())
        .isEqualTo(Kind.UNREADABLE);
    byte[] broken = "not a file".getBytes(StandardCharsets.UTF_8);
    for (String type : List.of("application/pdf", DOCX, "application/msword", "application/zip")) {
      assertThat(FileText.search(type, broken, mia).kind()).as(type).isEqualTo(Kind.UNREADABLE);
    }
    assertThat(FileText.search("image/png", broken, mia).kind()).isEqualTo(Kind.CLEAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><d><p><t>&x;</t></p></d>",
        "<!DOCTYPE d [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><d>&b;</d>",
        "<d><p>"
      })
  void no_file_reaches_out_or_blows_up(String xml) {
    byte[] file = zip(Map.of("word/document.xml", xml));
    assertThat(FileText.search(DOCX, file, mia).kind()).isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void a_bomb_is_left_alone() {
    byte[] bomb = zip(Map.of("word/document.xml", " ".repeat(70_000_000)));
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(FileText.search(DOCX, bomb, mia).kind()).isEqualTo(Kind.UNREADABLE);
  }

  private static byte[] pdf(String words, String password) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(50, 700);
        content.showText(words);
        content.endText();
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, String> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static Map<String, String> unzip(byte[] file) {
    Map<String, String> parts = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }
}
