package org.havendesk.satisfaction.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An answer without who gave it.
 *
 * @param score from 1 to 5
 * @param language BCP 47 tag of the ticket
 * @param team the name of its team
 */
public record Answer(Instant at, int score, Optional<String> language, Optional<String> team) {}
