package org.havendesk.tickets;

import java.util.List;
import java.util.Optional;
import org.havendesk.platform.InvalidInput;

/**
 * Found tickets, the best first.
 *
 * @param next where to go on; empty if that was all
 */
public record FoundPage(List<FoundTicket> tickets, Optional<String> next) {

  /**
   * How far a search has come: which stretch of tickets, and the last one of it that was looked at.
   *
   * @param before only tickets with a lower number are in the stretch
   */
  record Place(long before, long score, long ticket) {

    static Place begin(long before) {
      return new Place(before, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    static Place of(String spelled) {
      if (!spelled.matches("\\d{1,18}-\\d{1,19}-\\d{1,19}")) {
        throw new InvalidInput("cursor", "Take the cursor from the answer before.");
      }
      String[] parts = spelled.split("-");
      try {
        return new Place(
            Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
      } catch (NumberFormatException e) {
        throw new InvalidInput("cursor", "Take the cursor from the answer before.");
      }
    }

    String spelled() {
      return before + "-" + score + "-" + ticket;
    }
  }
}
