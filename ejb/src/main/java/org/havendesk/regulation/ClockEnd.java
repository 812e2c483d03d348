package org.havendesk.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What ends a clock. */
public enum ClockEnd {
  /** The person was told that the request arrived. */
  ACKNOWLEDGED,
  /** The request was granted, refused, or is over in another way. */
  CLOSED;

  @JsonCreator
  static ClockEnd named(String name) {
    return Arrays.stream(values())
        .filter(end -> end.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no clock ends with '%s'; there are %s"
                        .formatted(name, Arrays.toString(values()))));
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
