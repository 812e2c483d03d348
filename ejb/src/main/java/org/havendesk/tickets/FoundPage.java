package org.havendesk.tickets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
   * @param counted what was counted when the search began: were it counted anew, what came
   *     meanwhile would change the order
   */
  record Place(long before, long score, long ticket, List<Long> counted) {

    static Place begin(long before, List<Long> counted) {
      return new Place(before, Long.MAX_VALUE, Long.MAX_VALUE, counted);
    }

    static Place of(String spelled) {
      if (!spelled.matches("\\d{1,18}(-\\d{1,19}){2,60}")) {
        throw unknown();
      }
      try {
        List<Long> parts = Stream.of(spelled.split("-")).map(Long::valueOf).toList();
        return new Place(parts.get(0), parts.get(1), parts.get(2), parts.subList(3, parts.size()));
      } catch (NumberFormatException e) {
        throw unknown();
      }
    }

    /** Further in the same stretch. */
    Place at(long newScore, long newTicket) {
      return new Place(before, newScore, newTicket, counted);
    }

    static InvalidInput unknown() {
      return new InvalidInput("cursor", "Take the cursor from the answer before.");
    }

    String spelled() {
      return Stream.concat(Stream.of(before, score, ticket), counted.stream())
          .map(String::valueOf)
          .collect(Collectors.joining("-"));
    }
  }
}
