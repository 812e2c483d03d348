package org.havendesk.channels;

import java.util.Optional;
import java.util.UUID;

/**
 * The mail server has taken a letter to somebody we know; below it stands the link to the notice.
 * Told in the transaction that notes it.
 *
 * @param language BCP 47 tag of its words
 */
public record LetterSent(UUID person, Optional<String> language) {}
