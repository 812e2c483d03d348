package org.havendesk.tickets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;

/**
 * What the list is narrowed to. Lives as long as the page is open and therefore knows people by id
 * only, never by what was typed to find them.
 */
@Named
@ViewScoped
public class TicketFilter implements Serializable {

  private static final long serialVersionUID = 2;

  /** In the place of a colleague: nobody. */
  static final String NOBODY = "-";

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
    /** Answered or over. */
    DONE(TicketStatus.SOLVED, TicketStatus.CLOSED),
    /** Everything. */
    ALL;

    private final Set<TicketStatus> statuses = EnumSet.noneOf(TicketStatus.class);

    View(TicketStatus... statuses) {
      this.statuses.addAll(Set.of(statuses));
    }

    Set<TicketStatus> statuses() {
      return statuses;
    }
  }

  private View view = View.OPEN;
  private TicketStatus status;
  private Priority priority;
  private String assignee;
  private String tag;
  private UUID team;
  private Channel channel;
  private String tongue;
  private String region;
  private LocalDate createdFrom;
  private LocalDate createdTo;
  private LocalDate updatedFrom;
  private LocalDate updatedTo;
  private UUID person;
  private Long number;
  private Long saved;
  private final ListTurn turn = new ListTurn();
  private Instant change;
  private boolean searching;
  private String further;

  /** How the list is ordered, and which page of it is shown. */
  ListTurn turn() {
    return turn;
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
    status = null;
    saved = null;
  }

  /** Goes to a ready-made view. */
  public void show(View wanted) {
    turn.toBegin();
    view = wanted;
    status = null;
    saved = null;
  }

  /** Narrows to one person's or one number's tickets, whatever their status. */
  void only(UUID wantedPerson, Long wantedNumber) {
    everywhere();
    person = wantedPerson;
    number = wantedNumber;
  }

  /** Ends the search for a person or number. */
  public void clearSearch() {
    turn.toBegin();
    person = null;
    number = null;
  }

  /** Back to what the page opened with. */
  public void clear() {
    clearSearch();
    view = View.OPEN;
    loosen();
  }

  /** Takes away everything that narrows the view. */
  public void loosen() {
    turn.toBegin();
    status = null;
    priority = null;
    assignee = null;
    tag = null;
    team = null;
    channel = null;
    tongue = null;
    region = null;
    createdFrom = null;
    createdTo = null;
    updatedFrom = null;
    updatedTo = null;
  }

  public boolean isNarrowed() {
    return priority != null || assignee != null || tag != null || isMore() || isSearched();
  }

  /** Whether something narrows the list that is not to be seen at first glance. */
  public boolean isMore() {
    return status != null
        || team != null
        || channel != null
        || tongue != null
        || region != null
        || createdFrom != null
        || createdTo != null
        || updatedFrom != null
        || updatedTo != null;
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

  public TicketStatus getStatus() {
    return status;
  }

  /** A status is asked for instead of those of the view. */
  public void setStatus(TicketStatus status) {
    this.status = changed(this.status, status);
    if (status != null) {
      view = View.ALL;
    }
  }

  public Priority getPriority() {
    return priority;
  }

  public void setPriority(Priority priority) {
    this.priority = changed(this.priority, priority);
  }

  public String getAssignee() {
    return assignee;
  }

  public void setAssignee(String assignee) {
    this.assignee = changed(this.assignee, assignee);
  }

  public String getTag() {
    return tag;
  }

  public void setTag(String tag) {
    this.tag = changed(this.tag, tag == null || tag.isBlank() ? null : tag.strip());
  }

  public UUID getTeam() {
    return team;
  }

  public void setTeam(UUID team) {
    this.team = changed(this.team, team);
  }

  public Channel getChannel() {
    return channel;
  }

  public void setChannel(Channel channel) {
    this.channel = changed(this.channel, channel);
  }

  public String getTongue() {
    return tongue;
  }

  public void setTongue(String tongue) {
    this.tongue = changed(this.tongue, tongue);
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = changed(this.region, region);
  }

  public LocalDate getCreatedFrom() {
    return createdFrom;
  }

  public void setCreatedFrom(LocalDate day) {
    createdFrom = changed(createdFrom, day);
  }

  public LocalDate getCreatedTo() {
    return createdTo;
  }

  public void setCreatedTo(LocalDate day) {
    createdTo = changed(createdTo, day);
  }

  public LocalDate getUpdatedFrom() {
    return updatedFrom;
  }

  public void setUpdatedFrom(LocalDate day) {
    updatedFrom = changed(updatedFrom, day);
  }

  public LocalDate getUpdatedTo() {
    return updatedTo;
  }

  public void setUpdatedTo(LocalDate day) {
    updatedTo = changed(updatedTo, day);
  }

  /** The saved view that it began with. */
  public Long getSaved() {
    return saved;
  }

  void setSaved(Long view) {
    saved = view;
  }

  public UUID getPerson() {
    return person;
  }

  public Long getNumber() {
    return number;
  }

  /** What narrows the list differently begins it anew. */
  private <T> T changed(T before, T now) {
    if (!Objects.equals(before, now)) {
      turn.toBegin();
    }
    return now;
  }
}
