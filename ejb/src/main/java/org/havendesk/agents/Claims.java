package org.havendesk.agents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of a message whose signature was verified; silent, since they name a person. */
final class Claims {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final JsonNode fields;

  private Claims(JsonNode fields) {
    this.fields = fields;
  }

  /**
   * Reads a message.
   *
   * @throws Refused if it is no JSON object
   */
  static Claims read(byte[] message) {
    try {
      JsonNode read = JSON.readTree(message);
      if (!read.isObject()) {
        throw Refused.malformed("The signed message is not a JSON object.");
      }
      return new Claims(read);
    } catch (JsonProcessingException e) {
      throw Refused.malformed("The signed message is not JSON.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A text; empty if it is not there.
   *
   * @throws Refused if it is something else
   */
  Optional<String> text(String name) {
    return present(name)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw Refused.malformed("The claim " + name + " is not a string.");
              }
              return value.textValue().strip();
            })
        .filter(text -> !text.isEmpty());
  }

  /**
   * A text that must be there.
   *
   * @throws Refused if it is not
   */
  String required(String name) {
    return text(name).orElseThrow(() -> Refused.malformed("The claim " + name + " is missing."));
  }

  /**
   * A time with its offset (ISO 8601); empty if it is not there.
   *
   * @throws Refused if it is something else
   */
  Optional<Instant> time(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return OffsetDateTime.parse(text).toInstant();
              } catch (DateTimeException e) {
                throw Refused.malformed(
                    "The claim " + name + " is no ISO 8601 time with an offset.");
              }
            });
  }

  /** The texts of a list; what else is in it is passed over. */
  Stream<String> texts(String name) {
    return present(name).stream()
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue);
  }

  /** The fields of an object; none if it is not there. */
  Claims within(String name) {
    return new Claims(present(name).filter(JsonNode::isObject).orElseGet(JSON::createObjectNode));
  }

  private Optional<JsonNode> present(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isNull());
  }
}
