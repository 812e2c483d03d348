package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketLinks;

/** Which tickets have to do with each other; nobody learns of one that they may not see. */
@Stateless
@Guarded
public class Relations {

  @Inject private TicketLinks links;
  @Inject private TicketViews views;
  @Inject private Sight sight;
  @Inject private Evidence evidence;
  @Inject private Event<TicketTouched> touched;
  @Inject private CurrentCaller caller;

  /**
   * Says that two tickets belong together, also of different customers.
   *
   * @throws NotFound if the caller does not see both
   * @throws InvalidInput if they are one
   */
  @Needs(Permission.TICKETS_WRITE)
  public void link(long id, long other) {
    if (id == other) {
      throw new InvalidInput("same", "A ticket belongs to itself anyway.");
    }
    Ticket one = find(id);
    find(other);
    if (links.link(id, other)) {
      prove("ticket.linked", one, other);
    }
  }

  /** Says that they don't. */
  @Needs(Permission.TICKETS_WRITE)
  public void unlink(long id, long other) {
    Ticket one = find(id);
    find(other);
    if (links.unlink(id, other)) {
      prove("ticket.unlinked", one, other);
    }
  }

  /** The tickets that have to do with this one and that the caller may see, each once. */
  @Needs(Permission.TICKETS_READ)
  public List<RelatedTicket> of(long id) {
    Ticket ticket = find(id);
    Map<Long, RelatedTicket.Kind> kinds = new LinkedHashMap<>();
    put(kinds, RelatedTicket.Kind.STANDS_FOR_IT, ticket.mergedInto().stream().toList());
    put(kinds, RelatedTicket.Kind.MERGED_INTO_IT, links.mergedInto(id));
    put(kinds, RelatedTicket.Kind.BEFORE_IT, ticket.relatedTo().stream().toList());
    put(kinds, RelatedTicket.Kind.AFTER_IT, links.outOf(id));
    put(kinds, RelatedTicket.Kind.LINKED, links.of(id));
    List<RelatedTicket> related = new ArrayList<>();
    List<Ticket> seen = kinds.keySet().stream().flatMap(n -> sight.find(n).stream()).toList();
    for (TicketRow row : views.rows(seen)) {
      related.add(new RelatedTicket(kinds.get(row.id()), row));
    }
    return related;
  }

  private static void put(
      Map<Long, RelatedTicket.Kind> kinds, RelatedTicket.Kind kind, Collection<Long> numbers) {
    numbers.forEach(number -> kinds.putIfAbsent(number, kind));
  }

  private Ticket find(long id) {
    return sight.find(id).orElseThrow(() -> new NotFound("ticket " + id));
  }

  private void prove(String kind, Ticket one, long other) {
    evidence.record(
        Act.of(kind)
            .about(one.person())
            .by(caller.get().actor())
            .fact("ticket", one.id())
            .fact("other", other));
    touched.fire(new TicketTouched(one.id(), false));
    touched.fire(new TicketTouched(other, false));
  }
}
