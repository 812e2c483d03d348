package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.store.FieldValues;
import org.havendesk.tickets.store.MessageKind;
import org.havendesk.tickets.store.SearchTokens;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketMove;
import org.havendesk.tickets.store.TicketMoves;
import org.havendesk.tickets.store.TicketReaders;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.Tickets;

/**
 * Makes one ticket of two, and two of one, as long as they are of the same customer; each can be
 * undone while the messages are still where it put them.
 */
@Stateless
@Guarded
public class Threads {

  @Inject private Tickets tickets;
  @Inject private TicketMoves moves;
  @Inject private TicketReaders readers;
  @Inject private FieldValues values;
  @Inject private SearchTokens tokens;
  @Inject private WordIndex words;
  @Inject private Sight sight;
  @Inject private PeopleDesk people;
  @Inject private UseGate gate;
  @Inject private Evidence evidence;
  @Inject private Event<MessagesMoved> moved;
  @Inject private Event<TicketTouched> touched;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Moves all that was said in a ticket into another one, which stands for it from now on: what the
   * customer answers to the old one arrives there. Tags are united, fields filled that it lacks;
   * what waits in the old one waits in the other.
   *
   * @throws NotFound if the caller does not see both
   * @throws InvalidInput if they are one, of different customers, merged before, or the other is
   *     closed
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   */
  @Needs(Permission.TICKETS_WRITE)
  public void merge(long id, long into) {
    if (id == into) {
      throw new InvalidInput("same", "A ticket can't be merged into itself.");
    }
    Ticket source = find(id);
    Ticket target = find(into);
    if (!source.person().equals(target.person())) {
      throw new InvalidInput("customer", "Tickets of different customers can only be linked.");
    }
    lock(source, target);
    mustStandForItself(source);
    mustStandForItself(target);
    if (target.status() == TicketStatus.CLOSED) {
      throw new InvalidInput("closed", "Ticket " + into + " is closed; open it again first.");
    }
    Instant now = clock.instant();
    var move = new TicketMove(TicketMove.Kind.MERGE, source, target, login(), now);
    Set<String> brought = new TreeSet<>(source.tags());
    brought.removeAll(target.tags());
    move.brings(brought);
    move(move, source, target, moves.locked(id));
    readers.bring(move);
    values.bring(move, id, into);
    Set<String> united = new TreeSet<>(target.tags());
    united.addAll(brought);
    target.tag(united, now);
    if (waits(source) && !waits(target)) {
      target.moveTo(TicketStatus.OPEN, now);
    }
    source.mergeInto(into, now);
    prove("ticket.merged", source, target);
  }

  /**
   * Undoes a merge: the ticket stands where it stood, with what was said in it. What arrived since
   * stays in the other one.
   *
   * @throws InvalidInput if some of its messages have been moved on meanwhile
   */
  @Needs(Permission.TICKETS_WRITE)
  public void unmerge(long id) {
    Ticket source = find(id);
    TicketMove move = moves.mergeOf(id).orElseThrow(() -> new NotFound("merge of ticket " + id));
    Ticket target = find(move.target());
    lock(source, target);
    mustBeInPlace(move);
    Instant now = clock.instant();
    giveBack(move, source, target, now);
    readers.takeBack(move);
    values.takeBack(move);
    Set<String> left = new TreeSet<>(target.tags());
    left.removeAll(move.tags());
    target.tag(left, now);
    boolean opened = waits(move.sourceWas()) && !waits(move.targetWas());
    if (opened && target.status() == TicketStatus.OPEN && !wroteSince(target, move.movedAt())) {
      target.moveTo(move.targetWas(), now);
    }
    source.comeApart(move.sourceWas(), now);
    prove("ticket.unmerged", source, target);
  }

  /**
   * Moves messages into a new ticket that comes out of this one and has its owner, team and
   * priority.
   *
   * @param subject in the caller's words; blank for the old one
   * @return the number of the new ticket
   * @throws InvalidInput if no message is chosen, or none would be left
   */
  @Needs(Permission.TICKETS_WRITE)
  public long split(long id, Collection<Long> messages, String subject) {
    Ticket source = find(id);
    lock(source);
    mustStandForItself(source);
    List<Long> all = moves.locked(id);
    List<Long> chosen = all.stream().filter(messages::contains).toList();
    if (chosen.isEmpty() || chosen.size() < Set.copyOf(messages).size()) {
      throw new InvalidInput("none", "Choose messages of this ticket.");
    }
    if (chosen.size() == all.size()) {
      throw new InvalidInput("all", "Leave at least one message in this ticket.");
    }
    Instant now = clock.instant();
    Ticket target = source.branch(subject.isBlank() ? null : subject.strip(), now);
    tickets.add(target);
    words.subject(target);
    var move = new TicketMove(TicketMove.Kind.SPLIT, source, target, login(), now);
    move(move, source, target, chosen);
    source.touched(now);
    prove("ticket.split", source, target);
    return target.id();
  }

  /**
   * Undoes a split: the messages are back, and the old ticket stands for the new one. What was said
   * there since comes along.
   */
  @Needs(Permission.TICKETS_WRITE)
  public void putBack(long id) {
    Ticket target = find(id);
    TicketMove move = moves.splitInto(id).orElseThrow(() -> new NotFound("split of ticket " + id));
    Ticket source = find(move.source());
    lock(source, target);
    mustStandForItself(source);
    mustStandForItself(target);
    mustBeInPlace(move);
    Instant now = clock.instant();
    giveBack(move, source, target, now);
    var rest = new TicketMove(TicketMove.Kind.MERGE, target, source, login(), now);
    List<Long> since = moves.locked(id);
    if (!since.isEmpty()) {
      move(rest, target, source, since);
    }
    if (waits(target) && !waits(source)) {
      source.moveTo(TicketStatus.OPEN, now);
    }
    values.bring(move, id, source.id());
    source.touched(now);
    target.mergeInto(source.id(), now);
    prove("ticket.put-back", target, source);
  }

  /**
   * Goes on after a ticket is over for good: the caller has a new one that comes out of it.
   *
   * @return its number
   * @throws InvalidInput if the ticket is not closed, or another stands for it
   */
  @Needs(Permission.TICKETS_WRITE)
  public long followUp(long id) {
    Ticket closed = find(id);
    lock(closed);
    mustStandForItself(closed);
    if (closed.status() != TicketStatus.CLOSED) {
      throw new InvalidInput("open", "This ticket is not closed; write there.");
    }
    Instant now = clock.instant();
    Ticket next = closed.branch(null, now);
    next.assignTo(login(), now);
    tickets.add(next);
    words.subject(next);
    prove("ticket.followed-up", next, closed);
    return next.id();
  }

  /** From which other ticket each message of a ticket came, by the message's number. */
  @Needs(Permission.TICKETS_READ)
  public Map<Long, Long> origins(long id) {
    Map<Long, Long> origins = moves.origins(find(id).id());
    var seen = sight.seeing();
    origins.values().removeIf(origin -> !seen.test(origin));
    return origins;
  }

  /** Whether this ticket was split off another and can be put back. */
  @Needs(Permission.TICKETS_READ)
  public boolean isSplitOff(long id) {
    return find(id).mergedInto().isEmpty() && moves.splitInto(id).isPresent();
  }

  /** Whether no other ticket stands for this one; the other may be out of the caller's sight. */
  @Needs(Permission.TICKETS_READ)
  public boolean standsForItself(long id) {
    return find(id).mergedInto().isEmpty();
  }

  /** Whether this ticket was merged, so that it can be taken apart again. */
  @Needs(Permission.TICKETS_READ)
  public boolean isMerged(long id) {
    return find(id).mergedInto().isPresent() && moves.mergeOf(id).isPresent();
  }

  /** The ticket that stands for this one: itself, unless it was merged. */
  @Needs(Permission.SYSTEM_WORK)
  public long standsFor(long id) {
    return tickets.find(id).map(tickets::survivorOf).map(Ticket::id).orElse(id);
  }

  private void move(TicketMove move, Ticket source, Ticket target, List<Long> messages) {
    moves.move(move, messages);
    indexAnew(source, target, messages);
    moved.fire(new MessagesMoved(messages, target.id()));
  }

  private void giveBack(TicketMove move, Ticket source, Ticket target, Instant now) {
    List<Long> messages = moves.messagesOf(move);
    moves.giveBack(move);
    move.undone(now);
    indexAnew(source, target, messages);
    moved.fire(new MessagesMoved(messages, source.id()));
  }

  /**
   * Words and masks depend on the language of the ticket, and a subject is indexed with the first
   * message: whatever may differ now is done again.
   */
  private void indexAnew(Ticket source, Ticket target, List<Long> messages) {
    words.subject(source);
    words.subject(target);
    if (!source.language().equals(target.language())) {
      messages.forEach(message -> tokens.indexed(message, 0));
    }
  }

  private Ticket find(long id) {
    return sight.find(id).orElseThrow(() -> new NotFound("ticket " + id));
  }

  private void lock(Ticket... both) {
    gate.mustPermit(both[0].person(), Use.SERVICE);
    if (!people.isHere(both[0].person())) {
      throw new InvalidInput("ticket", "This customer was erased.");
    }
    tickets.lockAllOf(both[0].person());
    List.of(both).forEach(tickets::lock);
  }

  private static void mustStandForItself(Ticket ticket) {
    if (ticket.mergedInto().isPresent()) {
      throw new InvalidInput("merged", "Ticket " + ticket.id() + " was merged before.");
    }
  }

  private void mustBeInPlace(TicketMove move) {
    if (move.isUndone() || !moves.locked(move.target()).containsAll(moves.messagesOf(move))) {
      throw new InvalidInput("moved", "Some of its messages have been moved on; undo that first.");
    }
  }

  private boolean wroteSince(Ticket ticket, Instant then) {
    return tickets.messagesOf(ticket.id()).stream()
        .filter(message -> message.kind() == MessageKind.INBOUND)
        .anyMatch(message -> message.createdAt().isAfter(then));
  }

  private static boolean waits(Ticket ticket) {
    return waits(ticket.status());
  }

  private static boolean waits(TicketStatus status) {
    return status == TicketStatus.NEW || status == TicketStatus.OPEN;
  }

  private String login() {
    return caller.get().name();
  }

  private void prove(String kind, Ticket ticket, Ticket other) {
    evidence.record(
        Act.of(kind)
            .about(ticket.person())
            .by(caller.get().actor())
            .fact("ticket", ticket.id())
            .fact("other", other.id()));
    tickets.flush();
    touched.fire(new TicketTouched(ticket.id(), false));
    touched.fire(new TicketTouched(other.id(), false));
  }
}
