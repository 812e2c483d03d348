package org.havendesk.rights.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a request is, without anything personal.
 *
 * @param type the right, as the regulation pack names it
 * @param fulfilment what it takes, as the regulation pack names it
 * @param receivedAt from when the clocks count
 * @param language BCP 47 tag of the letters
 * @param filedBy a partner's client or a colleague, if not the person
 */
public record Filing(
    String type,
    String regulation,
    String fulfilment,
    String country,
    Optional<String> region,
    String language,
    RequestChannel channel,
    Optional<String> filedBy,
    Instant receivedAt) {}
