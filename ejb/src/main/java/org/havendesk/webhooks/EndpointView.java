package org.havendesk.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.webhooks.store.OffReason;

/**
 * An endpoint as administrators see it, without its secrets.
 *
 * @param off why nothing is sent; empty if it is
 * @param failingSince since when nothing was delivered
 * @param bothUntil until when the secret before signs, too
 * @param failed how many calls were not delivered, counted up to {@link EndpointDesk#COUNTED}
 */
public record EndpointView(
    UUID id,
    String name,
    String url,
    List<WebhookEvent> events,
    Optional<OffReason> off,
    Optional<Instant> offAt,
    Optional<Instant> failingSince,
    Optional<Instant> bothUntil,
    int failed) {}
