package org.havendesk.rights.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The deadlines of a request as they are kept.
 *
 * @param json the explained deadlines, without personal data
 * @param firstDue when the first of them runs out
 * @param closingDue when the first runs out that goes on once the person was told of the receipt
 */
public record KeptClocks(String json, Optional<Instant> firstDue, Optional<Instant> closingDue) {}
