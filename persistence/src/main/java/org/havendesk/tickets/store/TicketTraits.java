package org.havendesk.tickets.store;

import java.util.Optional;
import java.util.UUID;

/**
 * What tickets are like that are looked for; an empty part does not narrow.
 *
 * @param team that has them
 * @param channel on which they reached us
 * @param tongue primary tag of BCP 47 of the language they are written in
 * @param region where the customer lives, ISO 3166-1 alpha-2
 * @param created when they began
 * @param updated when anything last happened
 */
public record TicketTraits(
    Optional<UUID> team,
    Optional<Channel> channel,
    Optional<String> tongue,
    Optional<String> region,
    Span created,
    Span updated) {

  /** Whatever they are like. */
  public static final TicketTraits ANY =
      new TicketTraits(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Span.EVER,
          Span.EVER);

  /** Whether the tallies of tickets tell them apart by it. */
  boolean isTallied() {
    return channel.isEmpty() && created.isEver() && updated.isEver();
  }

  /** Whether it narrows to certain pools. */
  boolean isOfPools() {
    return team.isPresent() || tongue.isPresent() || region.isPresent();
  }
}
