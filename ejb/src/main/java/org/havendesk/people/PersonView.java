package org.havendesk.people;

import java.util.Optional;
import java.util.UUID;

/**
 * A person as the caller may see them.
 *
 * @param masked whether name, e-mail and phone are masked
 * @param erased whether the person used their right to erasure; then nothing else is known
 */
public record PersonView(
    UUID id,
    Optional<String> name,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> country,
    Optional<String> region,
    Optional<String> language,
    boolean masked,
    boolean erased) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "PersonView[" + id + "]";
  }
}
