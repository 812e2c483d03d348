package org.havendesk.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What is done with personal data once it is stored; some rights stop one or the other. */
public enum Use {
  /** Colleagues work with it: assign, answer, note, change. */
  SERVICE,
  /** Machines help or decide. */
  ASSISTANCE,
  /** Partner systems get it. */
  SHARING,
  /** People are written to for advertising. */
  MARKETING,
  /** Statistics are made in which single people can be told apart. */
  ANALYTICS;

  /**
   * The use of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Use named(String name) {
    return Arrays.stream(values())
        .filter(use -> use.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no use '%s'; there are %s"
                        .formatted(name, Arrays.toString(values()))));
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
