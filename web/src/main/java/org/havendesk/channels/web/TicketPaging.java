package org.havendesk.channels.web;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;

/**
 * Which page of tickets a partner asks for.
 *
 * @param statuses any of these; all if empty
 * @param before only tickets with a lower number
 * @param size 1 to 200 tickets
 */
record TicketPaging(Set<TicketStatus> statuses, long before, int size) {

  private static final int LONGEST = 200;

  /**
   * Reads the parameters of a list.
   *
   * @throws InvalidInput naming the one that can't be read
   */
  static TicketPaging of(String statuses, String cursor, int limit) {
    return new TicketPaging(
        statuses(statuses), before(cursor), Math.max(1, Math.min(LONGEST, limit)));
  }

  TicketSearch search(Optional<UUID> person) {
    return new TicketSearch(
        statuses,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        person,
        Optional.empty());
  }

  private static Set<TicketStatus> statuses(String spelled) {
    Set<TicketStatus> wanted = EnumSet.noneOf(TicketStatus.class);
    if (spelled != null && !spelled.isBlank()) {
      for (String one : spelled.split(",")) {
        wanted.add(TicketJson.constant(TicketStatus.class, "status", one.strip()));
      }
    }
    return wanted;
  }

  private static long before(String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    if (!cursor.matches("[1-9][0-9]{0,17}")) {
      throw new InvalidInput("cursor", "Take the cursor from the header Link.");
    }
    return Long.parseLong(cursor);
  }
}
