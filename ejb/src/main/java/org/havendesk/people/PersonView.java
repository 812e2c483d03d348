package org.havendesk.people;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.regulation.Use;

/**
 * A person as the caller may see them.
 *
 * @param masked whether name, e-mail and phone are masked
 * @param erased whether the person used their right to erasure; then nothing else is known
 * @param stopped uses of their data that they have ended; a partner who may not get it sees nothing
 *     but the id
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
    boolean erased,
    Set<Use> stopped) {

  /** Whether colleagues may not work with the data (GDPR 18). */
  public boolean restricted() {
    return stopped.contains(Use.SERVICE);
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "PersonView[" + id + "]";
  }
}
