package org.havendesk.regulation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What it takes to grant a right. */
public enum Fulfilment {
  /** The person gets a copy of everything. */
  EXPORT,
  /** Everything is destroyed. */
  ERASURE,
  /** Recording the choice is all it takes. */
  AT_ONCE,
  /** A person in compliance acts. */
  BY_HAND,
  /** A person in compliance checks and sends what the record of processing says. */
  DISCLOSURE,
  /** A person in compliance corrects what we hold. */
  CORRECTION,
  /** Someone else looks again at what was refused. */
  APPEAL;

  /** Whether it waits for a person in compliance. */
  public boolean isByHand() {
    return this == BY_HAND || this == DISCLOSURE || this == CORRECTION || this == APPEAL;
  }

  /**
   * The fulfilment of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static Fulfilment named(String name) {
    return Arrays.stream(values())
        .filter(fulfilment -> fulfilment.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no fulfilment '%s'; there are %s"
                        .formatted(name, Arrays.toString(values()))));
  }

  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
