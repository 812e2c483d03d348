package org.havendesk.people;

import java.util.Set;
import java.util.UUID;

/**
 * Records that were taken for the same human's are no longer; fired in the transaction that
 * separates them.
 */
public record PersonSeparated(Set<UUID> ones, Set<UUID> others) {}
