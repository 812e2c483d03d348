package org.havendesk.rights.store;

import java.time.Instant;
import java.util.UUID;

/** A request as the register shows it: nothing in it is personal; a field may be null. */
public record RegisterRow(
    UUID id,
    String type,
    String regulation,
    RequestChannel channel,
    String country,
    String region,
    RequestStatus status,
    Outcome outcome,
    String refusal,
    Instant receivedAt,
    Instant acknowledgedAt,
    Instant closedAt,
    UUID receipt) {}
