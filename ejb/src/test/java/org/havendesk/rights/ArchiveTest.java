package org.havendesk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ArchiveTest {

  private final ByteArrayOutputStream zip = new ByteArrayOutputStream();
  private final Archive archive = new Archive(zip);

  @Test
  void a_copy_holds_data_schema_tables_files_and_a_page_to_read() throws IOException {
    var sink = archive.section("tickets");
    var path = sink.file("bill.pdf", "application/pdf", new byte[] {1, 2});
    sink.records("messages", List.of(Map.of("number", 1, "text", "Hello <b>", "file", path)));

    var entries = finished();

    assertThat(entries.keySet())
        .containsExactlyInAnyOrder(
            "files/bill.pdf",
            "data.json",
            "export.schema.json",
            "csv/tickets-messages.csv",
            "index.html");
    var data = new ObjectMapper().readTree(entries.get("data.json"));
    assertThat(data.at("/sections/tickets/messages/0/text").asText()).isEqualTo("Hello <b>");
    assertThat(text(entries, "index.html")).contains("Hello &lt;b&gt;").doesNotContain("Hello <b>");
    assertThat(text(entries, "index.html")).contains("href=\"files/bill.pdf\"");
  }

  @Test
  void names_of_files_can_neither_climb_nor_collide() throws IOException {
    var sink = archive.section("tickets");
    assertThat(sink.file("../../etc/passwd", "text/plain", new byte[0]))
        .startsWith("files/")
        .doesNotContain("..");
    assertThat(sink.file("a.txt", "text/plain", new byte[0])).isEqualTo("files/a.txt");
    assertThat(sink.file("A.txt", "text/plain", new byte[0])).isEqualTo("files/2-A.txt");
    assertThat(finished()).hasSize(6);
  }

  @Test
  void a_table_runs_no_formula() throws IOException {
    archive.section("tickets").records("messages", List.of(Map.of("text", "=HYPERLINK(1)")));
    assertThat(text(finished(), "csv/tickets-messages.csv")).contains("'=HYPERLINK(1)");
  }

  private Map<String, byte[]> finished() throws IOException {
    archive.finish(Map.of("request", "1"), Locale.GERMAN);
    var entries = new LinkedHashMap<String, byte[]>();
    try (var in =
        new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static String text(Map<String, byte[]> entries, String name) {
    return new String(entries.get(name), StandardCharsets.UTF_8);
  }
}
