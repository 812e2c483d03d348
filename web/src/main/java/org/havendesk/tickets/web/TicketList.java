package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;
import org.havendesk.access.TeamDesk;
import org.havendesk.access.web.Viewer;
import org.havendesk.people.PersonView;
import org.havendesk.platform.web.Once;
import org.havendesk.tickets.Customers;
import org.havendesk.tickets.TicketDesk;
import org.havendesk.tickets.ViewDesk;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.ViewCounts;
import org.primefaces.PrimeFaces;

/** The list's surroundings: counts and choices. */
@Named
@RequestScoped
public class TicketList {

  @Inject private TicketDesk desk;
  @Inject private Customers customers;
  @Inject private TeamDesk teams;
  @Inject private StaffAccounts accounts;
  @Inject private TicketFilter filter;
  @Inject private ViewDesk views;
  @Inject private Viewer viewer;
  @Inject private Watchers watchers;

  private final Once<UUID, PersonView> people = new Once<>(person -> customers.view(person));
  private Map<TicketFilter.View, Long> counts;
  private List<StaffView> colleagues;
  private List<String> teamNames;
  private List<String> limits;
  private Map<String, String> names;

  /** Shows the list anew if a ticket has come or changed since it was shown. */
  public void look() {
    viewer.onlyWatches();
    boolean changed = !desk.lastChange().equals(filter.shownChange());
    if (changed || views.isCounting()) {
      // Found tickets stay: the search is not known here, and who reads them must not lose them.
      PrimeFaces.current().ajax().update("list:views");
      if (changed && !filter.isSearching()) {
        PrimeFaces.current().ajax().update("list:rows");
      }
    }
  }

  /** What the page shows to hear when something is new. */
  public String getPass() {
    return watchers.passForList(viewer.getLogin());
  }

  /** How many tickets each ready-made view holds. */
  public Map<TicketFilter.View, Long> getCounts() {
    if (counts == null) {
      // Asked before counting: what comes between the two is shown once more, never missed.
      filter.shows(desk.lastChange());
      Map<Long, ViewCounts.Count> counted = views.counts();
      counts = new LinkedHashMap<>();
      for (TicketFilter.View view : TicketFilter.View.values()) {
        counts.put(view, count(view, counted));
      }
    }
    return counts;
  }

  private static long count(TicketFilter.View view, Map<Long, ViewCounts.Count> counted) {
    ViewCounts.Count open = counted.getOrDefault(ViewCounts.OPEN, ViewCounts.Count.NONE);
    return switch (view) {
      case OPEN -> open.all();
      case MINE -> open.own();
      case UNASSIGNED -> open.unassigned();
      case WAITING -> counted.getOrDefault(ViewCounts.WAITING, ViewCounts.Count.NONE).all();
      case SNOOZED -> counted.getOrDefault(ViewCounts.SNOOZED, ViewCounts.Count.NONE).all();
      case DONE -> counted.getOrDefault(ViewCounts.DONE, ViewCounts.Count.NONE).all();
      case ALL -> counted.getOrDefault(ViewCounts.ALL, ViewCounts.Count.NONE).all();
    };
  }

  /** The person searched for, masked. */
  public PersonView getPerson() {
    return filter.getPerson() == null ? null : people.of(filter.getPerson());
  }

  /** The teams that limit what the viewer sees, in words; empty if nothing does. */
  public String getLimits() {
    if (limits == null) {
      limits = teams.limits();
    }
    return String.join(", ", limits);
  }

  /** The teams to which a ticket can be given. */
  public List<String> getTeams() {
    if (teamNames == null) {
      teamNames = teams.names().values().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }
    return teamNames;
  }

  public List<StaffView> getColleagues() {
    if (colleagues == null) {
      colleagues = accounts.assignable();
    }
    return colleagues;
  }

  /** What a login's owner is called. */
  public String nameOf(String login) {
    if (names == null) {
      names = accounts.names();
    }
    return names.getOrDefault(login, login);
  }

  public List<TicketFilter.View> getViews() {
    return Arrays.asList(TicketFilter.View.values());
  }

  public Priority[] getPriorities() {
    return Priority.values();
  }
}
