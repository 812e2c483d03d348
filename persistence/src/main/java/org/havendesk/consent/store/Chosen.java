package org.havendesk.consent.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person chose.
 *
 * @param channel empty where the purpose is decided for all channels at once
 * @param notice the text they read
 * @param shown how they were asked, such as {@code checkbox}
 */
public record Chosen(
    UUID person,
    String purpose,
    Optional<String> channel,
    ConsentAct act,
    Instant at,
    Optional<UUID> notice,
    Optional<String> shown,
    ConsentSource source,
    GivenBy givenBy) {

  /** The same in another way: confirmed, for example. */
  public Chosen as(ConsentAct other, ConsentSource by, Instant now) {
    return new Chosen(person, purpose, channel, other, now, notice, shown, by, givenBy);
  }
}
