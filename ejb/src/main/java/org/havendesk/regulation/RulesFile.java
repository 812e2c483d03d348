package org.havendesk.regulation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads one YAML file strictly: what it doesn't know or can't believe, it refuses. */
public final class RulesFile {

  private static final ObjectMapper YAML = strictYaml();

  private RulesFile() {}

  /**
   * All rules in the folder's {@code *.yaml} files, in the order of their names.
   *
   * @throws BrokenRules if a file can't be used
   */
  static <T> List<T> readAll(Path folder, Class<T> type) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .sorted()
          .map(file -> read(file, type))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can't be read.", e);
    }
  }

  /**
   * The file as a record.
   *
   * @throws BrokenRules naming file, line and field
   */
  public static <T> T read(Path file, Class<T> type) {
    try {
      return YAML.readValue(file.toFile(), type);
    } catch (JsonProcessingException e) {
      throw explained(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " can't be read.", e);
    }
  }

  private static BrokenRules explained(Path file, JsonProcessingException e) {
    var path = e instanceof JsonMappingException mapping ? path(mapping) : List.<String>of();
    int fallback = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    int line = lineOf(file, path).orElse(fallback);
    var rule = path.isEmpty() ? "(the whole file)" : String.join(".", path);
    return new BrokenRules(file, line, rule, reason(e), e);
  }

  private static String reason(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field, expected one of "
          + unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    return e.getCause() instanceof IllegalArgumentException refused
        ? refused.getMessage()
        : e.getOriginalMessage();
  }

  private static List<String> path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
        .toList();
  }

  private static Optional<Integer> lineOf(Path file, List<String> path) {
    var lines = linesByPointer(file);
    for (int depth = path.size(); depth > 0; depth--) {
      var line = lines.get("/" + String.join("/", path.subList(0, depth)));
      if (line != null) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private static Map<String, Integer> linesByPointer(Path file) {
    var lines = new HashMap<String, Integer>();
    try (JsonParser parser = YAML.getFactory().createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        lines.putIfAbsent(
            parser.getParsingContext().pathAsPointer().toString(),
            parser.currentTokenLocation().getLineNr());
      }
    } catch (IOException unreadable) {
      return lines; // The file stops being YAML somewhere: the lines before that are known.
    }
    return lines;
  }

  private static ObjectMapper strictYaml() {
    var mapper = new ObjectMapper(new YAMLFactory());
    mapper.registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper
        .coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    return mapper;
  }
}
