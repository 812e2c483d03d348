package org.havendesk.tickets.store;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What tickets to look for; an empty part does not narrow.
 *
 * @param statuses any of these; empty for all
 * @param unassigned only those that nobody has
 * @param words by their tokens
 */
public record TicketSearch(
    Set<TicketStatus> statuses,
    Optional<Priority> priority,
    Optional<String> assignee,
    boolean unassigned,
    Optional<String> tag,
    Optional<UUID> person,
    Optional<Long> id,
    WantedTokens words,
    TicketTraits traits) {

  /** All tickets. */
  public static final TicketSearch ALL =
      new TicketSearch(
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Whatever their words are, and whatever else they are like. */
  public TicketSearch(
      Set<TicketStatus> statuses,
      Optional<Priority> priority,
      Optional<String> assignee,
      boolean unassigned,
      Optional<String> tag,
      Optional<UUID> person,
      Optional<Long> id) {
    this(
        statuses,
        priority,
        assignee,
        unassigned,
        tag,
        person,
        id,
        WantedTokens.ANY,
        TicketTraits.ANY);
  }

  /** Whether the tallies know how many there are. */
  boolean isTallied() {
    return tag.isEmpty()
        && person.isEmpty()
        && id.isEmpty()
        && words.equals(WantedTokens.ANY)
        && traits.isTallied();
  }

  /** All tickets of one person. */
  public static TicketSearch of(UUID person) {
    return ALL.only(person);
  }

  /** The same, only with these words. */
  public TicketSearch with(WantedTokens wanted) {
    return new TicketSearch(
        statuses, priority, assignee, unassigned, tag, person, id, wanted, traits);
  }

  /** The same, only those that are like this. */
  public TicketSearch like(TicketTraits wanted) {
    return new TicketSearch(
        statuses, priority, assignee, unassigned, tag, person, id, words, wanted);
  }

  /** The same, only this person's. */
  public TicketSearch only(UUID wanted) {
    return new TicketSearch(
        statuses, priority, assignee, unassigned, tag, Optional.of(wanted), id, words, traits);
  }

  /** The same, only the one of this number. */
  public TicketSearch numbered(long wanted) {
    return new TicketSearch(
        statuses, priority, assignee, unassigned, tag, person, Optional.of(wanted), words, traits);
  }
}
