package org.havendesk.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

/**
 * The copy of everything that a customer gets: a zip.
 *
 * @param files content by path
 */
record Copy(Map<String, byte[]> files) {

  private static final JsonMapper JSON = new JsonMapper();

  static Copy of(Path zip) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (var in = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Copy(files);
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  JsonNode data() {
    return read(files.get("data.json"));
  }

  /** What was said, in order. */
  List<String> messages() {
    return data().at("/sections/tickets/messages").findValuesAsText("text");
  }

  /** The content of each attachment by its name. */
  byte[] attachment(String name) {
    for (JsonNode one : data().at("/sections/tickets/attachments")) {
      if (one.get("name").textValue().equals(name)) {
        return files.get(one.get("file").textValue());
      }
    }
    throw new AssertionError("No attachment of this name is in the copy");
  }

  /** What the published schema has to say against the data; empty if nothing. */
  Set<ValidationMessage> faults() {
    Path schema = Command.root().resolve("docs/schemas/export.schema.json");
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(read(Files.readAllBytes(schema)))
          .validate(data());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
