package org.havendesk.evidence;

import static org.havendesk.access.Permission.EVIDENCE_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.evidence.store.EvidenceEntries;
import org.havendesk.evidence.store.EvidenceEntry;
import org.havendesk.evidence.store.EvidenceFilter;
import org.havendesk.evidence.store.EvidenceSearch;
import org.havendesk.evidence.store.EvidenceSearch.Place;

/** The log in the order of time, searched and page by page, however long it is. */
@Stateless
@Guarded
public class EvidenceTimeline {

  private static final int PAGE = 50;

  @Inject private EvidenceEntries entries;
  @Inject private EvidenceSearch search;

  /**
   * What is looked for.
   *
   * @param to before this
   * @param matter the number of a ticket or the id of a rights request
   */
  public record Wanted(
      Optional<String> kind,
      Optional<String> actor,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<String> matter) {}

  /**
   * Some entries, the newest first.
   *
   * @param next where they go on; empty at the end
   */
  public record Page(List<LogEntry> entries, Optional<String> next) {}

  /** A page from where another ended. */
  @Needs(EVIDENCE_READ)
  public Page page(Wanted wanted, Optional<String> after) {
    var filter =
        new EvidenceFilter(
            wanted.kind(),
            wanted.actor(),
            wanted.from(),
            wanted.to(),
            wanted.matter(),
            Optional.empty());
    var page = search.newest(filter, after.map(EvidenceTimeline::place), PAGE);
    return new Page(
        page.entries().stream().map(LogEntry::of).toList(),
        page.next().map(EvidenceTimeline::text));
  }

  /** The entry of an index or an id. */
  @Needs(EVIDENCE_READ)
  public Optional<LogEntry> find(String number) {
    return found(number.strip()).filter(entry -> entry.logIndex().isPresent()).map(LogEntry::of);
  }

  private Optional<EvidenceEntry> found(String number) {
    if (number.matches("[0-9]{1,18}")) {
      return entries.at(Long.parseLong(number));
    }
    try {
      return entries.find(UUID.fromString(number));
    } catch (IllegalArgumentException noNumber) {
      return Optional.empty();
    }
  }

  /** The kinds of acts on record. */
  @Needs(EVIDENCE_READ)
  public List<String> kinds() {
    return entries.kinds();
  }

  private static String text(Place place) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, place.at()) + "." + place.seq();
  }

  private static Place place(String text) {
    var parts = text.split("\\.");
    return new Place(
        Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Long.parseLong(parts[1]));
  }
}
