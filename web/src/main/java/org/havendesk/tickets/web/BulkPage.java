package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Toasts;
import org.havendesk.tickets.BulkDesk;
import org.havendesk.tickets.BulkProgress;
import org.havendesk.tickets.BulkTerms;
import org.havendesk.tickets.TicketChange;
import org.havendesk.tickets.store.BulkItem;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketStatus;
import org.omnifaces.util.Faces;
import org.primefaces.PrimeFaces;

/** Changes the picked tickets, or all that the list would show, and tells how far it is. */
@Named
@RequestScoped
public class BulkPage {

  private static final String TEXTS = "org.havendesk.tickets.web.messages";

  /** Nobody, or no team: not the same as no choice. */
  private static final String NONE = "-";

  @Inject private BulkDesk desk;
  @Inject private ChosenTickets chosen;
  @Inject private Toasts toasts;

  private String picked;
  private boolean all;
  private TicketStatus status;
  private Priority priority;
  private String assignee;
  private String team;
  private String added;
  private String removed;
  private String wrong;
  // Asked for before the form is read: it decides what of the form there is.
  private String running = Faces.getRequestParameter("bulkRunning");
  private Optional<BulkProgress> progress;

  /** Begins with what the form says. */
  public void start() {
    wrong = null;
    try {
      BulkTerms terms =
          new BulkTerms(
              Optional.ofNullable(status),
              Optional.ofNullable(priority),
              some(assignee),
              some(team),
              TicketChange.typedTags(added),
              TicketChange.typedTags(removed));
      shows(all ? desk.startAll(chosen.search(), terms) : desk.start(numbers(), terms));
      PrimeFaces.current().ajax().addCallbackParam("started", true);
    } catch (InvalidInput e) {
      wrong = "bulk.wrong." + e.field();
    }
  }

  private List<Long> numbers() {
    return Arrays.stream((picked == null ? "" : picked).split(" "))
        .filter(number -> number.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  private static Optional<String> some(String choice) {
    return Optional.ofNullable(choice).map(one -> NONE.equals(one) ? "" : one);
  }

  private void shows(UUID bulk) {
    running = bulk.toString();
    progress = null;
  }

  /** Leaves what has not had its turn. */
  public void stop() {
    shown().ifPresent(desk::stop);
    progress = null;
  }

  /** Takes back what was changed. */
  public void undo() {
    try {
      shown().map(desk::undo).ifPresent(this::shows);
    } catch (InvalidInput nothing) {
      toasts.warn(TEXTS, "bulk.wrong.bulk");
    }
  }

  /** Shows no longer what became of it. */
  public void dismiss() {
    running = null;
    progress = Optional.empty();
  }

  /** Shows the list anew once all is done. */
  public void look() {
    if (getProgress() == null || getProgress().over()) {
      PrimeFaces.current().ajax().update("list:views", "list:rows");
    }
  }

  /** How far it is that the page shows, or that goes on since another page began it. */
  public BulkProgress getProgress() {
    if (progress == null) {
      progress = shown().or(desk::running).flatMap(desk::progress);
      running = progress.map(how -> how.id().toString()).orElse(null);
    }
    return progress.orElse(null);
  }

  private Optional<UUID> shown() {
    try {
      return Optional.ofNullable(running).filter(id -> !id.isBlank()).map(UUID::fromString);
    } catch (IllegalArgumentException invented) {
      return Optional.empty();
    }
  }

  /** Why tickets stayed as they were. */
  public List<BulkItem.State> getReasons() {
    return getProgress() == null ? List.of() : List.copyOf(getProgress().keptCounts().keySet());
  }

  public Set<TicketStatus> getStatuses() {
    return EnumSet.complementOf(EnumSet.of(TicketStatus.SNOOZED));
  }

  public String getWrong() {
    return wrong;
  }

  /** What the page shows the progress of. */
  public String getRunning() {
    return running;
  }

  public String getPicked() {
    return picked;
  }

  public void setPicked(String picked) {
    this.picked = picked;
  }

  public boolean isAll() {
    return all;
  }

  public void setAll(boolean all) {
    this.all = all;
  }

  public TicketStatus getStatus() {
    return status;
  }

  public void setStatus(TicketStatus status) {
    this.status = status;
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

  public String getTeam() {
    return team;
  }

  public void setTeam(String team) {
    this.team = team;
  }

  public String getAdded() {
    return added;
  }

  public void setAdded(String added) {
    this.added = added;
  }

  public String getRemoved() {
    return removed;
  }

  public void setRemoved(String removed) {
    this.removed = removed;
  }
}
