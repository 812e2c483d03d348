package org.havendesk.evidence.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which entries of the log are wanted.
 *
 * @param from no earlier than this
 * @param to before this
 * @param matter the number of a ticket or the id of a rights request that they are part of
 * @param person whom they are about; finds nothing once the person is erased
 */
public record EvidenceFilter(
    Optional<String> kind,
    Optional<String> actor,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<String> matter,
    Optional<UUID> person) {}
