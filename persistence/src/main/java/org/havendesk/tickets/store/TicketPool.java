package org.havendesk.tickets.store;

import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.store.Remit;

/**
 * Tickets that a remit does not tell apart, unless by whose they are.
 *
 * @param key as the tickets have it
 */
record TicketPool(
    byte[] key, Optional<UUID> team, Optional<String> region, Optional<String> tongue) {

  boolean isWithin(Remit remit) {
    return remit.allows(team, Optional.empty(), region, tongue);
  }

  boolean fits(TicketTraits traits) {
    return fits(traits.team(), team)
        && fits(traits.region(), region)
        && fits(traits.tongue(), tongue);
  }

  private static <T> boolean fits(Optional<T> wanted, Optional<T> own) {
    return wanted.isEmpty() || wanted.equals(own);
  }
}
