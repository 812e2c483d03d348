package org.havendesk.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.imports.store.ImportKind;
import org.havendesk.imports.store.ImportState;

/**
 * An import as its page shows it.
 *
 * @param login who uploaded the file
 * @param size of the file, in bytes
 * @param total how many tickets the dry run saw
 * @param seen how many were dealt with so far
 * @param fileUntil when the file is removed at the latest; empty if it is gone
 */
public record ImportView(
    UUID id,
    String login,
    ImportKind kind,
    String source,
    ImportState state,
    long size,
    long received,
    Optional<String> sha256,
    long total,
    long seen,
    long tickets,
    long messages,
    long people,
    long skipped,
    long refused,
    Instant uploadedAt,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Instant> fileUntil) {

  /** How many tickets a second were dealt with, on the average until now. */
  public long rateAt(Instant now) {
    long millis =
        startedAt
            .map(began -> Duration.between(began, endedAt.orElse(now)).toMillis())
            .filter(any -> any > 0)
            .orElse(1L);
    return seen * Duration.ofSeconds(1).toMillis() / millis;
  }
}
