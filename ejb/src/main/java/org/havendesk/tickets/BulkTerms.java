package org.havendesk.tickets;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * What to change of many tickets; an empty part stays as it is.
 *
 * @param assignee a colleague's login; an empty text gives the tickets back to the queue
 * @param team a team's name; an empty text takes the tickets out of their teams
 * @param tagsAdded tags that each gets
 * @param tagsRemoved tags that each loses if it has them
 */
public record BulkTerms(
    Optional<TicketStatus> status,
    Optional<Priority> priority,
    Optional<String> assignee,
    Optional<String> team,
    Set<String> tagsAdded,
    Set<String> tagsRemoved) {

  /**
   * Checks the tags, and that there is something to change.
   *
   * @throws InvalidInput if there is not
   */
  public BulkTerms {
    tagsAdded = TicketChange.tidy(tagsAdded);
    tagsRemoved = TicketChange.tidy(tagsRemoved);
    boolean nothing =
        status.isEmpty() && priority.isEmpty() && assignee.isEmpty() && team.isEmpty();
    if (nothing && tagsAdded.isEmpty() && tagsRemoved.isEmpty()) {
      throw new InvalidInput("change", "Choose what to change.");
    }
  }

  /** The change to one ticket, which has these tags. */
  public TicketChange to(Set<String> tags) {
    Set<String> then = new TreeSet<>(tags);
    then.removeAll(tagsRemoved);
    then.addAll(tagsAdded);
    Optional<Set<String>> changed = Optional.of(then);
    return new TicketChange(status, priority, assignee, changed.filter(t -> !t.equals(tags)), team);
  }
}
