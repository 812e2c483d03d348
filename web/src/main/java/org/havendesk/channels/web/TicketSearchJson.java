package org.havendesk.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.people.PersonView;
import org.havendesk.tickets.FoundTicket;

/** How partners search tickets by their words. */
public final class TicketSearchJson {

  private TicketSearchJson() {}

  /** What to look for, and among which tickets. */
  public record SearchBody(
      String words,
      Set<String> status,
      String priority,
      String assignee,
      String tag,
      UUID customer,
      String cursor,
      Integer limit) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "SearchBody[…]";
    }
  }

  /**
   * Found tickets, the best first; the next ones are found with the cursor. There may be none, and
   * a cursor all the same: then the newest tickets were looked through, and older ones were not.
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record FoundPage(List<Found> found, Optional<String> cursor) {}

  /** A found ticket; what was found in its subject, and a few masked words of a message. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Found(TicketJson.Ticket ticket, List<Mark> marks, Optional<Snippet> snippet) {

    static Found of(FoundTicket found, PersonView customer) {
      return new Found(
          TicketJson.Ticket.of(found.ticket(), customer, Optional.empty(), Optional.empty()),
          Mark.of(found.inSubject()),
          found.snippet().map(Snippet::of));
    }
  }

  /** A few words of a message around what was found. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Snippet(
      long message,
      String kind,
      Optional<String> author,
      OffsetDateTime createdAt,
      String text,
      List<Mark> marks) {

    static Snippet of(FoundTicket.Snippet snippet) {
      return new Snippet(
          snippet.message(),
          TicketJson.Message.kind(snippet.kind()),
          snippet.author(),
          snippet.at().atOffset(ZoneOffset.UTC),
          snippet.text(),
          Mark.of(snippet.marks()));
    }
  }

  /** Where in a text something was found, in UTF-16 code units. */
  public record Mark(int start, int end) {

    static List<Mark> of(List<FoundTicket.Mark> marks) {
      return marks.stream().map(mark -> new Mark(mark.start(), mark.end())).toList();
    }
  }
}
