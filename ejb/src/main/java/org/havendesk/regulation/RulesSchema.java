package org.havendesk.regulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A published JSON Schema (2020-12) that files of rules are held against. */
final class RulesSchema {

  static final RulesSchema REGULATION = new RulesSchema("regulation-pack.schema.json");
  static final RulesSchema JURISDICTION = new RulesSchema("jurisdiction.schema.json");

  private final JsonNode source;
  private final JsonSchema schema;

  private RulesSchema(String resource) {
    try (InputStream in = RulesSchema.class.getResourceAsStream(resource)) {
      source = new ObjectMapper().readTree(in);
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(source);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema " + resource + " is not in the program.", e);
    }
  }

  /**
   * What is wrong with a file.
   *
   * @param path to the rule, from the file's top
   */
  record Fault(List<String> path, String reason) {}

  List<Fault> faults(JsonNode rules) {
    return schema.validate(rules).stream().map(this::fault).toList();
  }

  private Fault fault(ValidationMessage found) {
    List<String> path = path(found);
    return switch (found.getType()) {
      case "additionalProperties" -> {
        path.add(found.getProperty());
        yield new Fault(path, "unknown field, expected one of " + expectedInsteadOf(found));
      }
      case "required" -> new Fault(path, "the field '" + found.getProperty() + "' is missing");
      case "minimum" -> new Fault(path, "must be at least " + found.getArguments()[0]);
      case "enum" ->
          new Fault(
              path,
              "'%s' is none of %s"
                  .formatted(found.getInstanceNode().asText(), found.getArguments()[0]));
      default -> new Fault(path, found.getError());
    };
  }

  private static List<String> path(ValidationMessage found) {
    var location = found.getInstanceLocation();
    return new ArrayList<>(
        IntStream.range(0, location.getNameCount())
            .mapToObj(i -> String.valueOf(location.getElement(i)))
            .toList());
  }

  private String expectedInsteadOf(ValidationMessage found) {
    var fragment = found.getSchemaLocation().getFragment().getParent().toString();
    var expected = new TreeSet<String>();
    source.at(fragment).path("properties").fieldNames().forEachRemaining(expected::add);
    return String.join(", ", expected);
  }
}
