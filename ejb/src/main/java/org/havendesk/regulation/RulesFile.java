package org.havendesk.regulation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.List;
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
  static <T> List<T> readAll(Path folder, RulesSchema schema, Class<T> type) {
    return filesIn(folder).stream().map(file -> read(file, schema, type)).toList();
  }

  /** The folder's {@code *.yaml} files, in the order of their names. */
  static List<Path> filesIn(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " can't be read.", e);
    }
  }

  /** Rules that were read and held against the schema before, from their text. */
  static <T> T reread(String text, Class<T> type) throws JsonProcessingException {
    return YAML.readValue(text, type);
  }

  /**
   * The rules in one file.
   *
   * @throws BrokenRules naming file, line and rule
   */
  static <T> T read(Path file, RulesSchema schema, Class<T> type) {
    check(file, schema);
    return read(file, type);
  }

  /**
   * The file as a record.
   *
   * @throws BrokenRules naming file, line and field
   */
  public static <T> T read(Path file, Class<T> type) {
    return parsed(file, () -> YAML.readValue(file.toFile(), type));
  }

  private static void check(Path file, RulesSchema schema) {
    var faults = schema.faults(parsed(file, () -> YAML.readTree(file.toFile())));
    if (!faults.isEmpty()) {
      var lines = Lines.of(file, YAML.getFactory());
      throw new BrokenRules(
          faults.stream()
              .map(fault -> located(file, lines, fault.path(), fault.reason()))
              .collect(Collectors.joining("\n")));
    }
  }

  private interface Parsing<T> {
    T get() throws IOException;
  }

  private static <T> T parsed(Path file, Parsing<T> parsing) {
    try {
      return parsing.get();
    } catch (JsonProcessingException e) {
      throw new BrokenRules(explained(file, e), e);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " can't be read.", e);
    }
  }

  private static String explained(Path file, JsonProcessingException e) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return located(file, Lines.of(file, YAML.getFactory()), path(mapping), reason(e));
    }
    int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    return "%s, line %d: %s".formatted(file.getFileName(), line, reason(e));
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

  private static String located(Path file, Lines lines, List<String> path, String reason) {
    var rule = path.isEmpty() ? "(the whole file)" : String.join(".", path);
    return "%s, line %d, rule %s: %s"
        .formatted(file.getFileName(), lines.lineOf(path), rule, reason);
  }

  private static List<String> path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
        .toList();
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
