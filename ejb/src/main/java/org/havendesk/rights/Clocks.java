package org.havendesk.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;

/** Explained clocks as they are kept on a request: JSON without personal data. */
final class Clocks {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Clocks() {}

  static String write(List<ExplainedClock> clocks) {
    try {
      return JSON.writeValueAsString(clocks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Clocks can be written as JSON.", e);
    }
  }

  static List<ExplainedClock> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The clocks of a request can't be read.", e);
    }
  }
}
