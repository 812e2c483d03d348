package org.havendesk.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** As what someone else gets people's data from us. */
public enum RecipientKind {
  /** Works on our behalf: a processor, a service provider or contractor. */
  PROCESSOR,
  /** Bought them, for money or another value. */
  SOLD,
  /** Got them in another way, such as for advertising across contexts. */
  SHARED;

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static RecipientKind named(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no kind of recipient '%s'; there are %s"
                        .formatted(name, Arrays.toString(values()))));
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
