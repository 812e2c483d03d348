package org.havendesk.recipients;

import java.util.UUID;
import org.havendesk.recipients.store.KnownBy;
import org.havendesk.regulation.RecipientKind;

/**
 * A recipient as colleagues see it, without its secret.
 *
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
    long unanswered) {}
