package org.havendesk.imports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.imports.store.ImportKind;

/**
 * What a worker has to do.
 *
 * @param dry whether nothing is to be taken over
 * @param columns of a table
 * @param seen how many tickets were dealt with before
 */
record Assignment(
    UUID id,
    UUID worker,
    boolean dry,
    ImportKind kind,
    Optional<CsvColumns> columns,
    Instant uploaded,
    long seen) {}
