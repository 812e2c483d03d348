package org.havendesk.channels.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;

/** The API's JSON: strict in what it takes, RFC 3339 in its times. */
public final class Json {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          // So that a merge patch can tell what was left out from what was set to null.
          .addModule(new Jdk8Module().configureReadAbsentAsNull(true))
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Json() {}

  /**
   * Reads a body.
   *
   * @throws BadJson naming the place, never quoting the content
   */
  public static <T> T read(byte[] body, Class<T> type) {
    try {
      T value = MAPPER.readValue(body, type);
      if (value == null) {
        throw new BadJson("", "Send a JSON object.");
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      throw new BadJson(path(e), "There is no such field.");
    } catch (JsonMappingException e) {
      throw new BadJson(path(e), "This field has the wrong type or form.");
    } catch (JsonProcessingException e) {
      throw new BadJson("", "The body is not JSON" + at(e.getLocation()) + ".");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Writes a body. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(value.getClass() + " can't be written as JSON", e);
    }
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String at(JsonLocation place) {
    return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
  }
}
