package org.havendesk.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.havendesk.platform.Csv;
import org.havendesk.sealing.ExportSink;

/**
 * A person's copy of everything: {@code data.json} with its schema, a CSV file for each kind of
 * thing, the files, and {@code index.html} to read. Each file goes out as it comes: only the
 * records wait in memory, and nothing personal touches a disk.
 */
final class Archive {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();
  private static final String SCHEMA = "export.schema.json";

  private final ZipOutputStream zip;
  private final Map<String, Map<String, List<Map<String, Object>>>> sections =
      new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();

  /** Goes to this stream, which {@link #finish} closes. */
  Archive(OutputStream out) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Where one part of the system puts what it holds. */
  ExportSink section(String section) {
    return new ExportSink() {
      @Override
      public void records(String name, List<Map<String, Object>> records) {
        sections
            .computeIfAbsent(section, any -> new LinkedHashMap<>())
            .merge(
                name,
                List.copyOf(records),
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
      }

      @Override
      public String file(String name, String mediaType, byte[] content) {
        var path = "files/" + unique(safe(name));
        put(path, content);
        return path;
      }
    };
  }

  /** Writes what was collected, and ends the archive. */
  void finish(Map<String, Object> about, Locale locale) {
    var whole = new LinkedHashMap<String, Object>();
    whole.put("$schema", SCHEMA);
    whole.putAll(about);
    whole.put("sections", sections);
    try {
      put("data.json", JSON.writeValueAsBytes(whole));
      put(SCHEMA, schema());
      for (var section : sections.entrySet()) {
        for (var kind : section.getValue().entrySet()) {
          put("csv/" + section.getKey() + "-" + kind.getKey() + ".csv", csv(kind.getValue()));
        }
      }
      put("index.html", ReadablePage.of(about, sections, locale).getBytes(StandardCharsets.UTF_8));
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException("An export could not be written.", e);
    }
  }

  private void put(String path, byte[] content) {
    try {
      zip.putNextEntry(new ZipEntry(path));
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException("An export could not be written.", e);
    }
  }

  private static byte[] schema() throws IOException {
    try (var in = Archive.class.getResourceAsStream(SCHEMA)) {
      if (in == null) {
        throw new IllegalStateException("The schema of exports is not on the class path.");
      }
      return in.readAllBytes();
    }
  }

  private static byte[] csv(List<Map<String, Object>> records) {
    var columns = new LinkedHashSet<String>();
    records.forEach(fields -> columns.addAll(fields.keySet()));
    List<List<String>> rows =
        records.stream()
            .map(fields -> columns.stream().map(column -> cell(fields.get(column))).toList())
            .toList();
    return Csv.table(columns, rows).getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    var text = value instanceof List || value instanceof Map ? json(value) : value.toString();
    // A spreadsheet would run a text that begins like a formula (OWASP, CSV injection).
    return text.matches("(?s)[=+\\-@\t\r].*") && !(value instanceof Number) ? "'" + text : text;
  }

  private static String json(Object value) {
    try {
      return JSON.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A plain value can be written as JSON.", e);
    }
  }

  private static String safe(String name) {
    var plain =
        name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_")
            .replace("..", "_")
            .replaceAll("^\\.+", "_")
            .strip();
    var shortened = plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    return shortened.isEmpty() ? "file" : shortened;
  }

  private String unique(String name) {
    var candidate = name;
    for (int copy = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); copy++) {
      candidate = copy + "-" + name;
    }
    return candidate;
  }
}
