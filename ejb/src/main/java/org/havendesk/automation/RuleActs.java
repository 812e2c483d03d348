package org.havendesk.automation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.BulkTerms;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * What a rule does; an empty part leaves a ticket as it is.
 *
 * @param assignee a colleague's login; an empty text gives the ticket back to the queue
 * @param team a team's id; an empty text takes the ticket out of its team
 * @param note what it notes among colleagues
 * @param reply the name of the canned reply that it sends
 */
public record RuleActs(
    Optional<TicketStatus> status,
    Optional<Priority> priority,
    Optional<String> assignee,
    Optional<String> team,
    Set<String> tagsAdded,
    Set<String> tagsRemoved,
    Optional<String> note,
    Optional<String> reply) {

  private static final int LONGEST_NOTE = 4_000;

  /**
   * Checks what it is given.
   *
   * @throws InvalidInput naming the field
   */
  public RuleActs {
    note = note.map(String::strip).filter(text -> !text.isEmpty());
    if (note.filter(text -> text.length() > LONGEST_NOTE).isPresent()) {
      throw new InvalidInput("note", "Write at most 4,000 characters.");
    }
    if (changes(status, priority, assignee, team, tagsAdded, tagsRemoved)) {
      var tidy = new BulkTerms(status, priority, assignee, team, tagsAdded, tagsRemoved);
      tagsAdded = tidy.tagsAdded();
      tagsRemoved = tidy.tagsRemoved();
    } else if (note.isEmpty() && reply.isEmpty()) {
      throw new InvalidInput("change", "Choose what to do.");
    }
    if (status.filter(TicketStatus.SNOOZED::equals).isPresent()) {
      throw new InvalidInput("status", "A ticket sleeps until a time; a rule knows none.");
    }
  }

  /**
   * What to change of tickets, if anything.
   *
   * @param teams what they are called
   * @throws InvalidInput if the team is no more
   */
  Optional<BulkTerms> terms(Map<UUID, String> teams) {
    Optional<String> named = team.map(id -> id.isEmpty() ? id : named(id, teams));
    return changes(status, priority, assignee, team, tagsAdded, tagsRemoved)
        ? Optional.of(new BulkTerms(status, priority, assignee, named, tagsAdded, tagsRemoved))
        : Optional.empty();
  }

  private static boolean changes(
      Optional<TicketStatus> status,
      Optional<Priority> priority,
      Optional<String> assignee,
      Optional<String> team,
      Set<String> added,
      Set<String> removed) {
    return status.isPresent()
        || priority.isPresent()
        || assignee.isPresent()
        || team.isPresent()
        || !added.isEmpty()
        || !removed.isEmpty();
  }

  private static String named(String id, Map<UUID, String> teams) {
    return Optional.ofNullable(teams.get(UUID.fromString(id)))
        .orElseThrow(() -> new InvalidInput("team", "This team is no more."));
  }
}
