package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.web.Times;
import org.havendesk.tickets.store.Span;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.TicketTraits;

/** What a page has chosen, as the services are asked for it. */
@RequestScoped
public class ChosenTickets {

  @Inject private TicketFilter filter;
  @Inject private Viewer viewer;
  @Inject private Times times;

  /** The view, narrowed as chosen. */
  TicketSearch search() {
    TicketSearch whole = of(filter.getView());
    Optional<String> chosen = Optional.ofNullable(filter.getAssignee());
    boolean nobody = chosen.filter(TicketFilter.NOBODY::equals).isPresent();
    return new TicketSearch(
            filter.getStatus() == null ? whole.statuses() : Set.of(filter.getStatus()),
            Optional.ofNullable(filter.getPriority()),
            whole.assignee().or(() -> nobody ? Optional.empty() : chosen),
            whole.unassigned() || nobody,
            Optional.ofNullable(filter.getTag()),
            Optional.ofNullable(filter.getPerson()),
            Optional.ofNullable(filter.getNumber()))
        .like(traits());
  }

  /** A ready-made view as a whole. */
  TicketSearch of(TicketFilter.View view) {
    Set<TicketStatus> statuses = view.statuses();
    return new TicketSearch(
        statuses,
        Optional.empty(),
        view == TicketFilter.View.MINE ? Optional.of(viewer.getLogin()) : Optional.empty(),
        view == TicketFilter.View.UNASSIGNED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private TicketTraits traits() {
    return new TicketTraits(
        Optional.ofNullable(filter.getTeam()),
        Optional.ofNullable(filter.getChannel()),
        Optional.ofNullable(filter.getTongue()),
        Optional.ofNullable(filter.getRegion()),
        days(filter.getCreatedFrom(), filter.getCreatedTo()),
        days(filter.getUpdatedFrom(), filter.getUpdatedTo()));
  }

  /** From the beginning of the first day to the end of the last, where the jurisdiction is. */
  private Span days(LocalDate first, LocalDate last) {
    return new Span(
        Optional.ofNullable(first).map(times::beginOf),
        Optional.ofNullable(last).map(day -> times.beginOf(day.plusDays(1))));
  }
}
