package org.havendesk.tickets;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.tickets.store.HeldReply;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.Ticket;
import org.havendesk.tickets.store.TicketStatus;

/** What a ticket was before something happened to it. */
record TicketState(
    TicketStatus status,
    Priority priority,
    Optional<String> assignee,
    Optional<UUID> team,
    Set<String> tags) {

  static TicketState of(Ticket ticket) {
    return new TicketState(
        ticket.status(), ticket.priority(), ticket.assignee(), ticket.team(), ticket.tags());
  }

  /** Before an answer that now leaves; an answer gives a ticket to no team. */
  static TicketState before(HeldReply answer, Ticket now) {
    return new TicketState(
        answer.statusWas(),
        answer.priorityWas(),
        answer.assigneeWas(),
        now.team(),
        answer.tagsWas());
  }

  /** In what the ticket differs now, and what else happened. */
  Set<Happening> until(Ticket now, Happening... besides) {
    Set<Happening> what = EnumSet.noneOf(Happening.class);
    what.addAll(Set.of(besides));
    differ(what, Happening.STATUS, status, now.status());
    differ(what, Happening.PRIORITY, priority, now.priority());
    differ(what, Happening.ASSIGNEE, assignee, now.assignee());
    differ(what, Happening.TEAM, team, now.team());
    differ(what, Happening.TAGS, tags, now.tags());
    return what;
  }

  private static void differ(Set<Happening> what, Happening which, Object before, Object now) {
    if (!before.equals(now)) {
      what.add(which);
    }
  }
}
