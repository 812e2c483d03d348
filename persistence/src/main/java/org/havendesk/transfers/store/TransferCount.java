package org.havendesk.transfers.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What went to a recipient on one day in one way, or was held back.
 *
 * @param flow {@code API} or {@code WEBHOOK}
 * @param ground why it could go, or could not
 */
public record TransferCount(
    LocalDate day,
    UUID recipient,
    String flow,
    String ground,
    boolean permitted,
    long times,
    Instant firstAt,
    Instant lastAt) {}
