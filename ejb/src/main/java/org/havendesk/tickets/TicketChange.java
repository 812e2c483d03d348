package org.havendesk.tickets;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * What to change of a ticket; an empty part stays as it is.
 *
 * @param assignee a colleague's login; an empty text gives the ticket back to the queue
 * @param team a team's name; an empty text takes the ticket out of its team
 */
public record TicketChange(
    Optional<TicketStatus> status,
    Optional<Priority> priority,
    Optional<String> assignee,
    Optional<Set<String>> tags,
    Optional<String> team) {

  /**
   * Checks the tags.
   *
   * @throws InvalidInput if there are more than twenty or one is too long
   */
  public TicketChange {
    tags = tags.map(TicketChange::tidy);
    if (assignee.map(String::length).orElse(0) > 64) {
      throw new InvalidInput("assignee", "A login has at most 64 characters.");
    }
  }

  /** Nothing. */
  public static TicketChange none() {
    return new TicketChange(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Only the status. */
  public static TicketChange to(TicketStatus status) {
    return new TicketChange(
        Optional.of(status),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The tags that somebody typed, with commas between them. */
  public static Set<String> typedTags(String typed) {
    return Arrays.stream((typed == null ? "" : typed).split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> tidy(Set<String> tags) {
    Set<String> tidy = new TreeSet<>();
    for (String tag : tags) {
      String word = tag.strip();
      if (word.isEmpty() || word.length() > 64) {
        throw new InvalidInput("tags", "A tag has 1 to 64 characters.");
      }
      tidy.add(word);
    }
    if (tidy.size() > 20) {
      throw new InvalidInput("tags", "A ticket has at most 20 tags.");
    }
    return tidy;
  }
}
