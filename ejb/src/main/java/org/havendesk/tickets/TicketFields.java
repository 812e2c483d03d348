package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldView;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.UseGate;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.regulation.Use;
import org.havendesk.tickets.store.FieldValue;
import org.havendesk.tickets.store.FieldValues;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.Tickets;

/** Where the fields of one's own are filled in. What is given is text, as its field keeps it. */
@Stateless
@Guarded
public class TicketFields {

  @Inject private FieldDesk fields;
  @Inject private FieldValues values;
  @Inject private Tickets tickets;
  @Inject private TicketDesk desk;
  @Inject private TicketViews views;
  @Inject private Sight sight;
  @Inject private PeopleDesk people;
  @Inject private UseGate gate;
  @Inject private Evidence evidence;
  @Inject private Event<TicketTouched> touched;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** What a ticket has in them, as the caller may see it. */
  @Needs({Permission.TICKETS_READ, Permission.TICKETS_WRITE})
  public List<TicketFieldView> of(long id) {
    return views.fields(find(id));
  }

  /**
   * Opens a ticket that has something in them from the beginning.
   *
   * @param given by the number of the field
   * @return the number of the ticket
   * @throws InvalidInput naming the field, such as {@code fields.3.value}
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the customer
   * @throws RefusedFile if a file can't be taken in
   */
  @Needs(Permission.TICKETS_WRITE)
  public long open(NewTicket matter, Map<Long, Optional<String>> given) {
    long id = desk.open(matter).ticket().id();
    if (!given.isEmpty()) {
      // By its number: it may be out of the sight of whoever opens it.
      tickets.find(id).ifPresent(ticket -> fill(ticket, given));
    }
    return id;
  }

  /**
   * Fills in fields, or empties them.
   *
   * @param version what the caller saw
   * @param given by the number of the field; nothing empties it
   * @return the ticket's version now
   * @throws InvalidInput naming the field, such as {@code fields.3.value}
   * @throws Stale if the ticket was changed since that version
   * @throws org.havendesk.people.UseStopped if the customer has restricted the use of their data
   */
  @Needs(Permission.TICKETS_WRITE)
  public long change(long id, long version, Map<Long, Optional<String>> given) {
    Ticket ticket = tickets.lock(find(id));
    gate.mustPermit(ticket.person(), Use.SERVICE);
    if (ticket.mergedInto().isPresent()) {
      throw new InvalidInput("merged", "This ticket was merged into another.");
    }
    if (ticket.version() != version) {
      throw new Stale("Ticket " + id);
    }
    if (!given.isEmpty()) {
      fill(ticket, given);
    }
    return ticket.version();
  }

  /** The same, and what else is to be changed: all of it or nothing. */
  @Needs(Permission.TICKETS_WRITE)
  public TicketRow change(
      long id, long version, Map<Long, Optional<String>> given, TicketChange change) {
    long now = change(id, version, given);
    return change.equals(TicketChange.none()) && !given.isEmpty()
        ? views.rows(List.of(find(id))).get(0)
        : desk.change(id, now, change);
  }

  private void fill(Ticket ticket, Map<Long, Optional<String>> given) {
    // An erasure waits for this, or there is nobody any more whom it could be about.
    if (!people.isHere(ticket.person())) {
      throw new InvalidInput("ticket", "This customer was erased.");
    }
    Map<Long, FieldView> offered =
        fields.offered().stream().collect(Collectors.toMap(FieldView::id, Function.identity()));
    Map<Long, FieldValue> stored =
        values.in(ticket.id()).stream().collect(Collectors.toMap(FieldValue::field, each -> each));
    boolean changed = false;
    // In one order, so that no two who fill in new fields wait for each other in turn.
    for (var each : new TreeMap<>(given).entrySet()) {
      FieldView field = offered.get(each.getKey());
      if (field == null) {
        throw new InvalidInput("fields." + each.getKey(), "There is no such field.");
      }
      Optional<String> text = taken(field, each.getValue());
      FieldValue before = stored.get(field.id());
      if (!text.equals(Optional.ofNullable(before).flatMap(FieldValue::text))) {
        keep(ticket, field, before, text);
        changed = true;
      }
    }
    if (changed) {
      ticket.touched(clock.instant());
      tickets.flush();
      touched.fire(new TicketTouched(ticket.id(), false));
    }
  }

  private static Optional<String> taken(FieldView field, Optional<String> given) {
    try {
      return given.filter(text -> !text.isBlank()).map(field.terms()::take);
    } catch (InvalidInput wrong) {
      throw new InvalidInput("fields." + field.id() + ".value", wrong.getMessage());
    }
  }

  private void keep(Ticket ticket, FieldView field, FieldValue before, Optional<String> text) {
    if (text.isEmpty()) {
      values.remove(before);
    } else {
      FieldValue value = before == null ? new FieldValue(ticket.id(), field.id()) : before;
      if (field.terms().personal()) {
        value.seal(ticket.person(), text.get());
      } else {
        value.say(text.get());
      }
      if (before == null) {
        fields.use(field);
        values.add(value);
      }
    }
    evidence.record(
        Act.of("ticket.field-changed")
            .about(ticket.person())
            .by(caller.get().actor())
            .fact("ticket", ticket.id())
            .fact("field", field.id()));
  }

  private Ticket find(long id) {
    return sight.find(id).orElseThrow(() -> new NotFound("ticket " + id));
  }
}
