package org.havendesk.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the log says about one act: facts that are nobody's personal data and, if there are details,
 * a commitment to them. Its bytes are JSON with sorted names and no white space; what is hashed are
 * the bytes as they stand.
 *
 * @param commitment SHA-256 over a random salt and the details, in base64
 */
public record Leaf(
    UUID id,
    String kind,
    String actor,
    Instant occurredAt,
    Map<String, String> facts,
    Optional<String> commitment) {

  // C2SP tlog-tiles: an entry bundle gives the length of each entry in sixteen bits.
  private static final int LONGEST = 65_535;
  private static final ObjectMapper JSON = new ObjectMapper();

  public Leaf {
    facts = Map.copyOf(facts);
  }

  public byte[] bytes() {
    var fields = new TreeMap<String, Object>();
    fields.put("id", id.toString());
    fields.put("kind", kind);
    fields.put("actor", actor);
    fields.put("occurredAt", occurredAt.toString());
    fields.put("facts", new TreeMap<>(facts));
    commitment.ifPresent(hash -> fields.put("commitment", hash));
    byte[] bytes;
    try {
      bytes = JSON.writeValueAsBytes(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can be written as JSON.", e);
    }
    if (bytes.length > LONGEST) {
      throw new IllegalArgumentException("An act's facts must fit into 65535 bytes.");
    }
    return bytes;
  }

  public static Leaf parse(byte[] bytes) {
    try {
      var json = JSON.readTree(bytes);
      var facts = new TreeMap<String, String>();
      json.path("facts").properties().forEach(f -> facts.put(f.getKey(), f.getValue().asText()));
      return new Leaf(
          UUID.fromString(text(json, "id")),
          text(json, "kind"),
          text(json, "actor"),
          Instant.parse(text(json, "occurredAt")),
          facts,
          Optional.ofNullable(json.get("commitment")).map(JsonNode::asText));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new MalformedEvidence("The bytes are no entry of an evidence log.", e);
    }
  }

  private static String text(JsonNode json, String name) {
    var value = json.get(name);
    if (value == null || !value.isTextual()) {
      throw new MalformedEvidence("An entry names its " + name + ".");
    }
    return value.textValue();
  }
}
