package org.havendesk.tickets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketSearch;
import org.havendesk.tickets.store.TicketStatus;

/**
 * What the list is narrowed to. Lives as long as the page is open and therefore knows people by id
 * only, never by what was typed to find them.
 */
@Named
@ViewScoped
public class TicketFilter implements Serializable {

  private static final long serialVersionUID = 1;

  /** The ready-made views, the first being the one that a page opens with. */
  public enum View {
    /** What someone should do now. */
    OPEN(TicketStatus.NEW, TicketStatus.OPEN),
    /** The same, only mine. */
    MINE(TicketStatus.NEW, TicketStatus.OPEN),
    /** The same, without an owner. */
    UNASSIGNED(TicketStatus.NEW, TicketStatus.OPEN),
    /** Someone else's turn. */
    WAITING(TicketStatus.PENDING, TicketStatus.ON_HOLD),
    /** Nobody needs to see it yet. */
    SNOOZED(TicketStatus.SNOOZED),
    /** Answered or over. */
    DONE(TicketStatus.SOLVED, TicketStatus.CLOSED),
    /** Everything. */
    ALL;

    private final Set<TicketStatus> statuses = EnumSet.noneOf(TicketStatus.class);

    View(TicketStatus... statuses) {
      this.statuses.addAll(Set.of(statuses));
    }
  }

  private View view = View.OPEN;
  private Priority priority;
  private String assignee;
  private String tag;
  private UUID person;
  private Long number;
  private Instant change;
  private boolean searching;
  private String further;

  /** The search that this view, narrowed as chosen, stands for. */
  TicketSearch search(String viewer) {
    return searchOf(view, viewer);
  }

  /** The search behind a ready-made view, narrowed as chosen. */
  TicketSearch searchOf(View wanted, String viewer) {
    Optional<String> owner =
        wanted == View.MINE ? Optional.of(viewer) : Optional.ofNullable(assignee);
    return new TicketSearch(
        wanted.statuses,
        Optional.ofNullable(priority),
        owner,
        wanted == View.UNASSIGNED,
        Optional.ofNullable(tag),
        Optional.ofNullable(person),
        Optional.ofNullable(number));
  }

  /** The list is as of this change. */
  void shows(Optional<Instant> lastChange) {
    change = lastChange.orElse(null);
  }

  /** As of which change the list is shown. */
  Optional<Instant> shownChange() {
    return Optional.ofNullable(change);
  }

  /**
   * What the page shows are found tickets, not the list.
   *
   * @param next where the search goes on; it tells nothing about what is looked for
   */
  void found(Optional<String> next) {
    searching = true;
    further = next.orElse(null);
  }

  /** What the page shows is the list. */
  void listed() {
    searching = false;
    further = null;
  }

  /** Where the search goes on. */
  Optional<String> further() {
    return Optional.ofNullable(further);
  }

  /** Looks for words in all tickets, or narrowed by what is chosen afterwards. */
  void everywhere() {
    clearSearch();
    view = View.ALL;
  }

  /** Goes to a ready-made view. */
  public void show(View wanted) {
    view = wanted;
  }

  /** Narrows to one person's or one number's tickets, whatever their status. */
  void only(UUID wantedPerson, Long wantedNumber) {
    view = View.ALL;
    person = wantedPerson;
    number = wantedNumber;
  }

  /** Ends the search for a person or number. */
  public void clearSearch() {
    person = null;
    number = null;
  }

  /** Back to what the page opened with. */
  public void clear() {
    clearSearch();
    view = View.OPEN;
    priority = null;
    assignee = null;
    tag = null;
  }

  public boolean isNarrowed() {
    return priority != null || assignee != null || tag != null || isSearched();
  }

  public boolean isSearched() {
    return person != null || number != null;
  }

  public boolean isSearching() {
    return searching;
  }

  public boolean isMoreToFind() {
    return further != null;
  }

  public View getView() {
    return view;
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = priority;
  }

  public String getAssignee() {
    return assignee;
  }

  public void setAssignee(String assignee) {
    this.assignee = assignee;
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = tag == null || tag.isBlank() ? null : tag.strip();
  }

  public UUID getPerson() {
    return person;
  }

  public Long getNumber() {
    return number;
  }
}
