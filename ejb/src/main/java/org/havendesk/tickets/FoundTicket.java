package org.havendesk.tickets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.havendesk.tickets.store.MessageKind;

/**
 * A ticket that was searched for and found.
 *
 * @param inSubject what was found in its subject
 * @param snippet the place of a message where most was found; empty if nothing was found in one
 */
public record FoundTicket(TicketRow ticket, List<Mark> inSubject, Optional<Snippet> snippet) {

  /**
   * A part of a text that was looked for.
   *
   * @param start in UTF-16 code units, as Java counts
   * @param end exclusive
   */
  public record Mark(int start, int end) {}

  /**
   * A few words around what was found, masked.
   *
   * @param author a colleague's login; empty for the customer
   */
  public record Snippet(
      long message,
      MessageKind kind,
      Optional<String> author,
      Instant at,
      String text,
      List<Mark> marks) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Snippet[" + message + "]";
    }
  }

  /** A part of a text, with or without a mark. */
  public record Part(String text, boolean marked) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Part[…]";
    }
  }

  /** A text in parts that are marked and parts that are not, for whoever shows it. */
  public static List<Part> parts(String text, List<Mark> marks) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.start() > at) {
        parts.add(new Part(text.substring(at, mark.start()), false));
      }
      parts.add(new Part(text.substring(mark.start(), mark.end()), true));
      at = mark.end();
    }
    if (at < text.length()) {
      parts.add(new Part(text.substring(at), false));
    }
    return parts;
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "FoundTicket[" + ticket.id() + "]";
  }
}
