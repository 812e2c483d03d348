package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.havendesk.rights.LinkedRecords;
import org.havendesk.rights.LocalLaw;
import org.havendesk.rights.Reviews;
import org.havendesk.rights.RightsDesk;
import org.havendesk.rights.RightsRequestView;
import org.havendesk.rights.Verification;
import org.omnifaces.util.Faces;

/** Every open request in the column of what it waits for, and what can be done to several. */
@Named
@RequestScoped
public class RightsBoard {

  private static final String TEXTS = "org.havendesk.rights.web.messages";
  private static final int SHOWN = 500;
  private static final Duration JUST_DONE = Duration.ofDays(7);
  private static final String HERE = "/rights/board?faces-redirect=true";

  /** What a request waits for. */
  public enum Column {
    /** That the person confirms, or shows who they are. */
    CONFIRMATION,
    /** An answer of the person. */
    ANSWER,
    /** An officer. */
    OFFICER,
    /** Compliance and legal together. */
    REVIEW,
    /** A machine that is at it. */
    MACHINE,
    /** Nothing: closed within the last seven days. */
    DONE
  }

  @Inject private RightsDesk desk;
  @Inject private Reviews reviews;
  @Inject private LinkedRecords records;
  @Inject private Verification verification;
  @Inject private LocalLaw law;
  @Inject private Language language;
  @Inject private Toasts toasts;
  @Inject private Clock clock;

  private Map<Column, List<RightsRequestView>> columns;
  private boolean more;
  private String words;
  private String ground;

  public Column[] getColumns() {
    return Column.values();
  }

  /** The requests of a column, the one with the next due date first. */
  public List<RightsRequestView> in(Column column) {
    if (columns == null) {
      columns = sorted();
    }
    return columns.get(column);
  }

  private Map<Column, List<RightsRequestView>> sorted() {
    Map<Column, List<RightsRequestView>> sorted = new EnumMap<>(Column.class);
    Arrays.stream(Column.values()).forEach(column -> sorted.put(column, new ArrayList<>()));
    Set<UUID> reviewed = reviews.open();
    Map<UUID, Boolean> unproven = verification.open();
    var urgent = desk.list(true, Optional.empty(), SHOWN);
    Set<UUID> asked = records.asked();
    urgent
        .requests()
        .forEach(
            open -> {
              Column column = columnOf(open, reviewed, unproven);
              boolean waits = column == Column.MACHINE && asked.contains(open.id());
              sorted.get(waits ? Column.OFFICER : column).add(open);
            });
    more = urgent.next().isPresent();
    Instant lately = clock.instant().minus(JUST_DONE);
    desk.list(false, Optional.empty(), SHOWN).requests().stream()
        .filter(closed -> closed.closedAt().filter(lately::isBefore).isPresent())
        .forEach(sorted.get(Column.DONE)::add);
    return sorted;
  }

  /** How many open requests the board shows at most, the most urgent. */
  public int getShown() {
    return SHOWN;
  }

  /** Whether there are more open requests than the board shows. */
  public boolean isMore() {
    in(Column.OFFICER);
    return more;
  }

  private static Column columnOf(
      RightsRequestView open, Set<UUID> reviewed, Map<UUID, Boolean> unproven) {
    if (!open.status().equals("in-progress")) {
      return Column.CONFIRMATION;
    }
    if (open.askedAt().isPresent()) {
      return Column.ANSWER;
    }
    if (unproven.containsKey(open.id())) {
      return unproven.get(open.id()) ? Column.CONFIRMATION : Column.OFFICER;
    }
    if (reviewed.contains(open.id())) {
      return Column.REVIEW;
    }
    return open.byHand() ? Column.OFFICER : Column.MACHINE;
  }

  /** How many whole days are left until a request's next clock runs out; negative once it has. */
  public long daysLeft(RightsRequestView request) {
    return request
        .nextClock()
        .map(next -> Duration.between(clock.instant(), next.due().toInstant()).toDays())
        .orElse(0L);
  }

  /** The grounds of every law here, to choose from. */
  public List<SelectItem> getGrounds() {
    return law.refusals().entrySet().stream()
        .map(each -> new SelectItem(each.getKey(), each.getValue().nameIn(language.getLocale())))
        .toList();
  }

  /** Completes every chosen request with the same words. */
  public String complete() {
    return toAll(id -> desk.complete(id, words));
  }

  /** Refuses every chosen request on the same ground. */
  public String refuse() {
    var more = Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
    return toAll(id -> desk.refuse(id, ground, more));
  }

  private String toAll(Consumer<UUID> act) {
    String[] chosen = Faces.getRequestParameterValues("chosen");
    if (chosen == null) {
      toasts.warn(TEXTS, "board.chooseFirst");
      return HERE;
    }
    int done = 0;
    String reason = null;
    for (String id : chosen) {
      try {
        act.accept(UUID.fromString(id));
        done++;
      } catch (InvalidInput e) {
        reason = "board.not." + e.field();
      } catch (Stale | NotFound | IllegalArgumentException e) {
        reason = "board.not.stale";
      }
    }
    if (reason == null) {
      toasts.done(TEXTS, "board.done", done);
    } else {
      toasts.warn(TEXTS, reason, done, chosen.length - done);
    }
    return HERE;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getGround() {
    return ground;
  }

  public void setGround(String ground) {
    this.ground = ground;
  }
}
