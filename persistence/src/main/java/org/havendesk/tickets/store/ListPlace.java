package org.havendesk.tickets.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in an ordered list: that of a ticket, whether or not it is still there.
 *
 * @param values what the list is ordered by, as columns have it, the number last
 */
public record ListPlace(TicketOrder order, List<Object> values) {

  private static final Pattern SPELLED =
      Pattern.compile("(?:(?:([0-3])-)?(\\d{1,17})-)?(\\d{1,18})");

  /** Where this ticket stands. */
  public static ListPlace of(Ticket ticket, TicketOrder order) {
    return switch (order) {
      case UPDATED -> new ListPlace(order, List.of(micros(ticket.updatedAt()), ticket.id()));
      case CREATED -> new ListPlace(order, List.of(micros(ticket.createdAt()), ticket.id()));
      case NUMBER -> number(ticket.id());
      case PRIORITY ->
          new ListPlace(
              order, List.of(ticket.priority().ordinal(), micros(ticket.updatedAt()), ticket.id()));
    };
  }

  /** Where the ticket of this number stands, or would stand, in a list by number. */
  public static ListPlace number(long id) {
    return new ListPlace(TicketOrder.NUMBER, List.of(id));
  }

  /** What {@link #spelled} wrote; empty if it is no place in a list of this order. */
  public static Optional<ListPlace> of(String spelled, TicketOrder order) {
    var parts = SPELLED.matcher(spelled == null ? "" : spelled);
    if (!parts.matches()) {
      return Optional.empty();
    }
    List<Object> values = new ArrayList<>();
    if (parts.group(1) != null) {
      values.add(Integer.valueOf(parts.group(1)));
    }
    if (parts.group(2) != null) {
      values.add(Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS));
    }
    values.add(Long.valueOf(parts.group(3)));
    return values.size() == order.columns().size()
        ? Optional.of(new ListPlace(order, List.copyOf(values)))
        : Optional.empty();
  }

  /** For an address: times in microseconds, nothing about anybody. */
  public String spelled() {
    List<String> words = new ArrayList<>();
    for (Object value : values) {
      words.add(
          value instanceof Instant time
              ? String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time))
              : value.toString());
    }
    return String.join("-", words);
  }

  /** That a ticket stands behind this place. */
  Condition behind(boolean ascending) {
    return behind(0, ascending ? ">" : "<");
  }

  private Condition behind(int from, String beyond) {
    String column = order.columns().get(from);
    Object value = values.get(from);
    if (from == values.size() - 1) {
      return Condition.of(column + " " + beyond + " ?", value);
    }
    // The first half makes it one range of an index.
    return Condition.of(column + " " + beyond + "= ?", value)
        .and(Condition.of(column + " " + beyond + " ?", value).or(behind(from + 1, beyond)));
  }

  private static Instant micros(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}
