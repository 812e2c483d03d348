package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.web.Viewer;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Times;
import org.havendesk.tickets.SavedViewRow;
import org.havendesk.tickets.store.Span;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;
import org.havendesk.tickets.store.TicketTraits;
import org.havendesk.tickets.store.ViewTerms;

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

  /**
   * The same as a view to be saved.
   *
   * @throws InvalidInput if it is narrowed to one customer or number
   */
  ViewTerms terms() {
    if (filter.isSearched()) {
      throw new InvalidInput("searched", "One customer's tickets are no view.");
    }
    TicketSearch search = search();
    boolean mine = filter.getView() == TicketFilter.View.MINE;
    return new ViewTerms(
        search.statuses(),
        search.priority(),
        mine ? Optional.empty() : search.assignee(),
        search.unassigned(),
        mine,
        search.tag(),
        search.traits(),
        filter.turn().order(),
        filter.turn().ascending());
  }

  /** Shows what a saved view asks for. */
  void show(SavedViewRow view) {
    ViewTerms terms = view.terms();
    filter.clear();
    filter.show(readyMade(terms));
    filter.setStatus(
        filter.getView().statuses().equals(terms.statuses())
            ? null
            : terms.statuses().iterator().next());
    filter.setPriority(terms.priority().orElse(null));
    filter.setAssignee(
        terms.unassigned() && filter.getView() != TicketFilter.View.UNASSIGNED
            ? TicketFilter.NOBODY
            : terms.assignee().orElse(null));
    filter.setTag(terms.tag().orElse(null));
    TicketTraits traits = terms.traits();
    filter.setTeam(traits.team().orElse(null));
    filter.setChannel(traits.channel().orElse(null));
    filter.setTongue(traits.tongue().orElse(null));
    filter.setRegion(traits.region().orElse(null));
    filter.setCreatedFrom(traits.created().from().map(times::localDay).orElse(null));
    filter.setCreatedTo(traits.created().before().map(this::dayBefore).orElse(null));
    filter.setUpdatedFrom(traits.updated().from().map(times::localDay).orElse(null));
    filter.setUpdatedTo(traits.updated().before().map(this::dayBefore).orElse(null));
    filter.turn().orderBy(terms.order(), terms.ascending());
    filter.setSaved(view.id());
  }

  /** The ready-made view that is as wide as these, or all tickets with a status. */
  private static TicketFilter.View readyMade(ViewTerms terms) {
    if (terms.mine()) {
      return TicketFilter.View.MINE;
    }
    return Arrays.stream(TicketFilter.View.values())
        .filter(view -> view != TicketFilter.View.MINE && view != TicketFilter.View.UNASSIGNED)
        .filter(view -> view.statuses().equals(terms.statuses()))
        .findFirst()
        .orElse(TicketFilter.View.ALL);
  }

  private LocalDate dayBefore(Instant moment) {
    return times.localDay(moment).minusDays(1);
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
