package org.havendesk.rights.store;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;

/** A place in an ordered list of requests, after which it goes on; its text fits into a link. */
public record Position(Instant at, UUID id) {

  private static final String BETWEEN = "_";

  /** The place that a text names; empty if it names none. */
  public static Optional<Position> parse(String text) {
    String[] parts = text.split(BETWEEN, 2);
    try {
      return parts.length == 2
          ? Optional.of(new Position(Instant.parse(parts[0]), UUID.fromString(parts[1])))
          : Optional.empty();
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at + BETWEEN + id;
  }
}
