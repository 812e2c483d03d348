package org.havendesk.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.consent.store.ConsentAct;
import org.havendesk.consent.store.GivenBy;

/**
 * A choice as a partner or a colleague tells it.
 *
 * @param act given, refused or withdrawn
 * @param channel empty for all channels at once, where the purpose has none
 * @param notice the text that the person read
 * @param shown how they were asked: a short word such as {@code checkbox} or {@code call}
 * @param at when they chose; empty for now
 */
public record NewChoice(
    String purpose,
    Optional<String> channel,
    ConsentAct act,
    Optional<UUID> notice,
    Optional<String> shown,
    GivenBy givenBy,
    Optional<Instant> at) {}
