package org.havendesk.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an authority opens says what the screen says. */
class RecordFilesTest {

  private static final ProcessingRecord RECORD =
      new ProcessingRecord(
          LocalDate.of(2026, 11, 24),
          "Überall SA, Łódź",
          "Αρχή",
          "GDPR",
          "People",
          List.of(
              new Activity(
                  "Answering you",
                  "To answer your questions.",
                  "Contract (GDPR 6(1)(b))",
                  List.of("name", "messages"),
                  List.of("Printer Ltd (processor)"),
                  List.of("Printer Ltd, India: standard clauses"),
                  "three years",
                  "Not called for")),
          List.of("Sealed."));

  @TempDir private Path folder;

  @Test
  void the_paper_has_every_part_in_every_alphabet() throws IOException {
    byte[] pdf = RecordFiles.paper(RECORD, ProcessingRecords.texts(Locale.GERMAN), Locale.GERMAN);
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains(
              "Verzeichnis der Verarbeitungstätigkeiten, 24. November 2026",
              "Überall SA, Łódź",
              "Αρχή",
              "Rechtsgrundlage",
              "Speicherdauer",
              "Folgenabschätzung",
              "Printer Ltd (processor)",
              "three years");
      assertThat(document.getDocumentInformation().getTitle()).startsWith("Verzeichnis");
    }
  }

  @Test
  void the_spreadsheet_has_a_row_for_each_activity() throws IOException {
    byte[] xlsx = RecordFiles.spreadsheet(RECORD, ProcessingRecords.texts(Locale.ENGLISH));
    Path file = Files.write(folder.resolve("record.xlsx"), xlsx);
    var text = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    // Letters beyond ASCII are written as references.
    assertThat(Parser.unescapeEntities(text.toString(), false))
        .contains(
            "Lawful basis", "Answering you", "India: standard clauses", "Łódź", "Not called for");
  }
}
