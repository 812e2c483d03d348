package org.havendesk.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongPredicate;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Remits;
import org.havendesk.access.store.Remit;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketLists;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.Tickets;

/**
 * The one place that says which tickets and which people the caller may see, by their remit. What
 * they may not see answers like what does not exist.
 */
@ApplicationScoped
public class Sight {

  @Inject private Tickets tickets;
  @Inject private TicketLists lists;
  @Inject private PeopleDesk people;
  @Inject private Remits remits;
  @Inject private CurrentCaller caller;

  /** For lists: what they are narrowed to. */
  Remit remit() {
    return remits.own();
  }

  /** The ticket of this number, if the caller may see it. */
  Optional<Ticket> find(long id) {
    return tickets.find(id).filter(ticket -> ticket.isWithin(remits.own()));
  }

  /** Whether there is a ticket of this number that the caller may see. */
  public boolean sees(long ticket) {
    return find(ticket).isPresent();
  }

  /** The same for many, one after the other. */
  public LongPredicate seeing() {
    Remit remit = remits.own();
    return id -> tickets.find(id).filter(ticket -> ticket.isWithin(remit)).isPresent();
  }

  /**
   * Whether the caller may see this person: for where they live and how they speak, or for a ticket
   * of theirs.
   */
  public boolean sees(UUID person) {
    Remit remit = remits.own();
    return remit.isEverything() || isCovered(person, remit) || hasTicket(person, remit);
  }

  /**
   * Lets pass whom the caller may see.
   *
   * @throws NotFound if they may not
   */
  public void mustSee(UUID person) {
    if (!sees(person)) {
      throw new NotFound("person " + person);
    }
  }

  private boolean isCovered(UUID id, Remit remit) {
    try (var scope = caller.as(Caller.system("sight"))) {
      PersonView person = people.view(id);
      return remit.covers(person.country(), Remit.tongue(person.language()));
    }
  }

  private boolean hasTicket(UUID person, Remit remit) {
    return lists.count(TicketSearch.of(person), remit) > 0;
  }
}
