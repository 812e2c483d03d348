package org.havendesk.recipients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.recipients.store.KnownBy;
import org.havendesk.regulation.RecipientKind;

/**
 * A recipient as colleagues see it, without its secret.
 *
 * @param country ISO 3166-1 alpha-2; empty if nobody said
 * @param client as whom it calls the interface for partners
 * @param purposes for which it gets data, by name; none for all of its kind
 * @param unanswered how many notices it was sent and has not answered
 */
public record RecipientView(
    UUID id,
    String name,
    RecipientKind kind,
    String url,
    String contact,
    String purpose,
    KnownBy knownBy,
    boolean paused,
    long unanswered,
    String country,
    boolean certified,
    Optional<String> client,
    List<String> purposes,
    Optional<String> contract,
    Optional<String> categories,
    Optional<String> subProcessors) {}
