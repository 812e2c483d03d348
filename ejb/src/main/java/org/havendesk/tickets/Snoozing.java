package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.Tickets;

/**
 * Has tickets out of the way until a time; they come back by themselves, or as soon as the customer
 * writes.
 */
@Stateless
@Guarded
public class Snoozing {

  private static final Duration LONGEST = Duration.ofDays(366);

  @Inject private Tickets tickets;
  @Inject private Sight sight;
  @Inject private UseGate gate;
  @Inject private Evidence evidence;
  @Inject private Event<TicketTouched> touched;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Has a ticket sleep until then.
   *
   * @throws InvalidInput if the time has passed or is more than a year away, or the ticket is over
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   */
  @Needs(Permission.TICKETS_WRITE)
  public void snooze(long id, Instant until) {
    Ticket ticket = workable(id);
    Instant now = clock.instant();
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
      throw new InvalidInput("until", "Give a time within the next year.");
    }
    if (ticket.status() == TicketStatus.SOLVED || ticket.status() == TicketStatus.CLOSED) {
      throw new InvalidInput("over", "This ticket is over.");
    }
    ticket.snooze(until, now);
    prove(Act.of("ticket.snoozed").fact("until", until), ticket);
  }

  /** Wakes a ticket before its time. */
  @Needs(Permission.TICKETS_WRITE)
  public void wake(long id) {
    Ticket ticket = workable(id);
    if (ticket.status() == TicketStatus.SNOOZED) {
      wake(ticket);
    }
  }

  /** When a ticket comes back, if it sleeps. */
  @Needs(Permission.TICKETS_READ)
  public Optional<Instant> wakesAt(long id) {
    return sight.find(id).flatMap(Ticket::wakesAt);
  }

  /**
   * Wakes the next ticket whose time has come, in a transaction of its own.
   *
   * @return whether there was one
   */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean wakeNext() {
    Optional<Ticket> due = tickets.nextWaking(clock.instant());
    due.ifPresent(this::wake);
    return due.isPresent();
  }

  private void wake(Ticket ticket) {
    ticket.wake(clock.instant());
    prove(Act.of("ticket.woken"), ticket);
  }

  private Ticket workable(long id) {
    Ticket ticket = tickets.lock(sight.find(id).orElseThrow(() -> new NotFound("ticket " + id)));
    gate.mustPermit(ticket.person(), Use.SERVICE);
    return ticket;
  }

  private void prove(Act act, Ticket ticket) {
    evidence.record(
        act.about(ticket.person()).by(caller.get().actor()).fact("ticket", ticket.id()));
    touched.fire(new TicketTouched(ticket.id(), false, Set.of(Happening.STATUS)));
  }
}
