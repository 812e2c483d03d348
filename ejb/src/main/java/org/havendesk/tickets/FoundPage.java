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
   * How far a search has come.
   *
   * @param before only tickets with a lower number are in the stretch that it is in
   * @param looked how many of the stretch were looked at, the best first
   */
  record Place(long before, int looked) {

    /** Before the first of a stretch. */
    static Place begin(long before) {
      return new Place(before, 0);
    }

    static Place of(String spelled) {
      if (!spelled.matches("\\d{1,18}-\\d{1,3}")) {
        throw new InvalidInput("cursor", "Take the cursor from the answer before.");
      }
      String[] parts = spelled.split("-");
      return new Place(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    }

    /** One further. */
    Place next() {
      return new Place(before, looked + 1);
    }

    String spelled() {
      return before + "-" + looked;
    }
  }
}
