package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.people.SamePeople;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.TicketLists;
import org.havendesk.tickets.store.TicketSearch;

/**
 * Links records of the same human, as far as the caller sees them. Nothing is moved: each record
 * keeps its data, its key and its tickets.
 */
@Stateless
@Guarded
public class SamePersonDesk {

  private static final int MOST_TICKETS = 5;

  @Inject private SamePeople same;
  @Inject private PeopleDesk people;
  @Inject private Sight sight;
  @Inject private TicketLists lists;

  /**
   * A record of a human who has several, masked.
   *
   * @param leading whether it was known first
   * @param tickets the newest that came by it, as far as the caller sees them
   */
  public record Known(PersonView person, boolean leading, List<Long> tickets) {}

  /**
   * A record that may be of the same human, masked.
   *
   * @param alike what is the same: email, name, phone
   */
  public record Possible(PersonView person, Set<String> alike, List<Long> tickets) {}

  /**
   * The records of this human, the leading one first; only this one if there are no others that the
   * caller sees.
   *
   * @throws NotFound if the caller may not see this person
   */
  @Needs(Permission.TICKETS_READ)
  public List<Known> records(UUID person) {
    sight.mustSee(person);
    Set<UUID> group = same.group(person);
    UUID leading = same.leading(group);
    List<Known> known = new ArrayList<>();
    for (UUID record : group) {
      if (sight.sees(record)) {
        Known one = new Known(people.view(record), record.equals(leading), ticketsOf(record));
        known.add(one.leading() ? 0 : known.size(), one);
      }
    }
    return List.copyOf(known);
  }

  /**
   * Records that may be of the same human.
   *
   * @throws NotFound if the caller may not see this person
   */
  @Needs(Permission.PERSONS_MERGE)
  public List<Possible> possible(UUID person) {
    sight.mustSee(person);
    List<Possible> possible = new ArrayList<>();
    for (Map.Entry<UUID, Set<String>> like : same.like(person).entrySet()) {
      if (sight.sees(like.getKey())) {
        possible.add(
            new Possible(people.view(like.getKey()), like.getValue(), ticketsOf(like.getKey())));
      }
    }
    return List.copyOf(possible);
  }

  /**
   * Says that two records are of the same human.
   *
   * @throws NotFound if the caller may not see both
   * @throws InvalidInput if they are linked already, or one is erased
   */
  @Needs(Permission.PERSONS_MERGE)
  public void link(UUID one, UUID other) {
    sight.mustSee(one);
    sight.mustSee(other);
    same.link(one, other);
  }

  /**
   * Takes a record out of its group.
   *
   * @throws NotFound if the caller may not see it, or it is linked with no other
   */
  @Needs(Permission.PERSONS_MERGE)
  public void separate(UUID person) {
    sight.mustSee(person);
    same.separate(person);
  }

  private List<Long> ticketsOf(UUID person) {
    return lists.numbers(TicketSearch.of(person), sight.remit(), 1, Long.MAX_VALUE, MOST_TICKETS);
  }
}
