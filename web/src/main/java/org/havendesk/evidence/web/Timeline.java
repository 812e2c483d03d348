package org.havendesk.evidence.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havendesk.evidence.EvidenceTimeline;
import org.havendesk.evidence.LogEntry;

/** The log day by day, newest first; holds what is looked for and where, never the entries. */
@Named
@ViewScoped
public class Timeline implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private EvidenceTimeline timeline;

  private String kind;
  private String actor;
  private String from;
  private String to;
  private String matter;
  private String number;

  /** Where the pages that were left behind ended. */
  private final ArrayList<String> trail = new ArrayList<>();

  private transient EvidenceTimeline.Page page;

  /** The entries of one day, as the log counts days. */
  public record Day(LocalDate date, List<LogEntry> entries) {}

  /** The days of this page. */
  public List<Day> getDays() {
    var days =
        page().entries().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.leaf().occurredAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                    TreeMap::new,
                    Collectors.toList()));
    return days.descendingMap().entrySet().stream()
        .map(day -> new Day(day.getKey(), day.getValue()))
        .toList();
  }

  private EvidenceTimeline.Page page() {
    if (page == null) {
      page = isOne() ? one() : timeline.page(wanted(), last());
    }
    return page;
  }

  private boolean isOne() {
    return number != null;
  }

  private EvidenceTimeline.Page one() {
    return new EvidenceTimeline.Page(timeline.find(number).stream().toList(), Optional.empty());
  }

  private Optional<String> last() {
    return trail.isEmpty() ? Optional.empty() : Optional.of(trail.get(trail.size() - 1));
  }

  private EvidenceTimeline.Wanted wanted() {
    return new EvidenceTimeline.Wanted(
        Optional.ofNullable(kind),
        Optional.ofNullable(actor).map(String::strip),
        day(from),
        day(to).map(begin -> begin.plusSeconds(24L * 60 * 60)),
        caseNumber(matter));
  }

  static Optional<Instant> day(String text) {
    return read(text, LocalDate::parse).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** The number of a ticket, or the id of a request. */
  static Optional<String> caseNumber(String text) {
    return read(text, Timeline::lowerCase).filter(number -> number.matches("[0-9a-f-]{1,36}"));
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** What was typed; empty if it is nothing, or no such thing. */
  static <T> Optional<T> read(String text, Function<String, T> reading) {
    try {
      return Optional.ofNullable(text).map(String::strip).map(reading);
    } catch (DateTimeException | IllegalArgumentException noSuchThing) {
      return Optional.empty();
    }
  }

  /** Looks from the newest on. */
  public void search() {
    trail.clear();
    page = null;
  }

  /** Looks for everything. */
  public void clear() {
    kind = null;
    actor = null;
    from = null;
    to = null;
    matter = null;
    number = null;
    search();
  }

  /** Goes back in time. */
  public void older() {
    page().next().ifPresent(trail::add);
    page = null;
  }

  /** Comes nearer to today. */
  public void newer() {
    if (!trail.isEmpty()) {
      trail.remove(trail.size() - 1);
    }
    page = null;
  }

  public boolean isOlderThere() {
    return page().next().isPresent();
  }

  public boolean isNewerThere() {
    return !trail.isEmpty();
  }

  /** Whether something in particular is looked for. */
  public boolean isFiltered() {
    return kind != null
        || actor != null
        || from != null
        || to != null
        || matter != null
        || number != null;
  }

  /** The kinds of acts on record. */
  public List<String> getKinds() {
    return timeline.kinds();
  }

  public String factsOf(LogEntry entry) {
    return new TreeMap<>(entry.leaf().facts())
        .entrySet().stream()
            .map(fact -> fact.getKey() + " = " + fact.getValue())
            .collect(Collectors.joining(", "));
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getMatter() {
    return matter;
  }

  public void setMatter(String matter) {
    this.matter = matter;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
