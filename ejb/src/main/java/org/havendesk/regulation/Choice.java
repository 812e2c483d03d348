package org.havendesk.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What people have to say in a use of their data. */
public enum Choice {
  /** They can't end it. */
  NONE,
  /** It holds until they end it. */
  OPT_OUT,
  /** It needs their yes first. */
  OPT_IN;

  /**
   * The choice of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Choice named(String name) {
    return Arrays.stream(values())
        .filter(choice -> choice.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no choice '%s'; there are %s"
                        .formatted(name, Arrays.toString(values()))));
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
