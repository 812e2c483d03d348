package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.access.store.Remit;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketLists;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.Tickets;

/** Since when tickets are as they are, for whoever waits for something. */
@Stateless
@Guarded
public class TicketTimes {

  /** With this begins what a rule is called that acts: its answers are nobody's. */
  public static final String RULE = "rule: ";

  @Inject private Tickets tickets;
  @Inject private TicketLists lists;

  /**
   * Since when.
   *
   * @param status since it stands where it stands
   * @param updated when anything last happened
   * @param written when the customer wrote last
   * @param unanswered since when the customer waits for an answer
   */
  public record Since(
      Instant status, Instant updated, Optional<Instant> written, Optional<Instant> unanswered) {}

  /** Of one ticket; empty if there is none. */
  @Needs(Permission.SYSTEM_WORK)
  public Optional<Since> of(long ticket) {
    return tickets
        .find(ticket)
        .map(
            found ->
                new Since(
                    found.statusSince(),
                    found.updatedAt(),
                    tickets.lastInbound(ticket),
                    tickets.firstUnanswered(ticket, RULE)));
  }

  /**
   * Has nobody else change a ticket until the transaction ends.
   *
   * @return whether it stands for itself: there is one, and it was not merged into another
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean hold(long ticket) {
    return tickets
        .find(ticket)
        .map(tickets::lock)
        .map(Ticket::mergedInto)
        .filter(Optional::isEmpty)
        .isPresent();
  }

  /** Numbers of the tickets that fit, from one on and below another. */
  @Needs(Permission.SYSTEM_WORK)
  public List<Long> numbers(TicketSearch search, long from, long before) {
    return lists.numbers(search, Remit.EVERYTHING, from, before, (int) (before - from));
  }

  /** The highest number of a ticket; 0 if there is none. */
  @Needs(Permission.SYSTEM_WORK)
  public long lastNumber() {
    return lists.lastNumber();
  }
}
