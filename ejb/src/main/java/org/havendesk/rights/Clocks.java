package org.havendesk.rights;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havendesk.regulation.ClockEnd;
import org.havendesk.rights.store.KeptClocks;

/**
 * Explained clocks as they are kept on a request: JSON without personal data, and what is due next.
 */
final class Clocks {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Clocks() {}

  static KeptClocks write(List<ExplainedClock> clocks) {
    try {
      return new KeptClocks(
          JSON.writeValueAsString(clocks),
          first(clocks.stream()),
          first(clocks.stream().filter(clock -> clock.until() == ClockEnd.CLOSED)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Clocks can be written as JSON.", e);
    }
  }

  private static Optional<Instant> first(Stream<ExplainedClock> clocks) {
    return clocks.map(clock -> clock.due().toInstant()).min(Comparator.naturalOrder());
  }

  static List<ExplainedClock> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The clocks of a request can't be read.", e);
    }
  }
}
