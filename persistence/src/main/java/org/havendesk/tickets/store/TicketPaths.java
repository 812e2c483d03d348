package org.havendesk.tickets.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.havendesk.access.store.Remit;

/**
 * The ways through the indexes to a page of a list. Mostly a list is walked in its order, status by
 * status, until a page is full; what is rare is gathered and sorted instead, as a walk would go far
 * for it. Which it is, the indexes themselves say: they are counted up to a limit.
 */
final class TicketPaths {

  /** Up to so many are gathered: among a million, a walk finds more than these sooner. */
  private static final int FEW = 2_000;

  /** The same, where they are of one channel as well: a walk may find none of these at all. */
  private static final int FEW_OF_CHANNEL = 20_000;

  /** The same, where a walk looks for a tag ticket by ticket. */
  private static final int FEW_TAGGED = 10_000;

  /** So many pools are looked into one by one. */
  private static final int POOLS = 1_000;

  /**
   * Some of the tickets.
   *
   * @param from the tables, the ticket being {@code t}, and the index
   * @param which of them
   */
  record Path(String from, Condition which) {
    static Path by(String index, Condition... which) {
      return new Path("ticket t force index (" + index + ")", Condition.all(List.of(which)));
    }
  }

  private final TicketSearch search;
  private final Remit remit;
  private final Collection<TicketPool> pools;
  private final ToLongFunction<Counting> count;

  /** How many tickets there are on a path, counted up to a limit. */
  record Counting(Path path, int limit) {}

  /**
   * Looks for ways.
   *
   * @param pools all there are
   * @param count asks the database
   */
  TicketPaths(
      TicketSearch search,
      Remit remit,
      Collection<TicketPool> pools,
      ToLongFunction<Counting> count) {
    this.search = search;
    this.remit = remit;
    this.pools = pools;
    this.count = count;
  }

  /** The paths that together have each of the tickets once. */
  List<Path> of(TicketOrder order, Optional<ListPlace> after, boolean ascending) {
    return gathered(order).orElseGet(() -> walked(order, after, ascending));
  }

  /** The same for counting; empty if they are too many. */
  Optional<List<Path>> few() {
    return gathered(null);
  }

  private Optional<List<Path>> gathered(TicketOrder order) {
    if (search.id().isPresent()) {
      return Optional.of(List.of(Path.by("primary", Condition.of("t.id = ?", search.id().get()))));
    }
    if (!search.people().isEmpty()) {
      var ofPerson = Condition.in("t.person_id", search.people());
      return Optional.of(List.of(Path.by("ix_ticket_person", ofPerson)));
    }
    Optional<Path> tagged = search.tag().filter(this::isRare).map(TicketPaths::tagged);
    return tagged.isPresent()
        ? tagged.map(List::of)
        : narrow(order).stream().filter(this::isFew).findFirst();
  }

  /** What may be rare, with the index that has all that a list asks for. */
  private List<List<Path>> narrow(TicketOrder order) {
    List<List<Path>> ways = new ArrayList<>();
    if (isOfColleague() && order != TicketOrder.UPDATED) {
      ways.add(List.of(Path.by("ix_list_assignee", ofColleague(), ofStatuses())));
    }
    ofPools().ifPresent(ways::add);
    if (search.priority().isPresent()
        && order != TicketOrder.PRIORITY
        && order != TicketOrder.UPDATED) {
      ways.add(List.of(Path.by("ix_list_urgency", ofStatuses(), ofPriority())));
    }
    Span created = search.traits().created();
    if (!created.isEver() && order != TicketOrder.CREATED) {
      var during = TicketConditions.during("t.created_at", created);
      ways.add(List.of(Path.by("ix_list_created", ofStatuses(), during)));
    }
    Span updated = search.traits().updated();
    if (!updated.isEver() && order != TicketOrder.UPDATED) {
      var during = TicketConditions.during("t.updated_at", updated);
      ways.add(List.of(Path.by("ix_list_updated", ofStatuses(), during)));
    }
    return ways;
  }

  private Optional<List<Path>> ofPools() {
    if (remit.isEverything() && !search.traits().isOfPools()) {
      return Optional.empty();
    }
    List<byte[]> within =
        pools.stream()
            .filter(pool -> pool.isWithin(remit) && pool.fits(search.traits()))
            .map(TicketPool::key)
            .toList();
    if (within.size() > POOLS) {
      return Optional.empty();
    }
    Condition inPools = Condition.in("t.pool", within);
    List<Path> paths = new ArrayList<>();
    paths.add(Path.by("ix_list_pool", inPools, ofStatuses()));
    if (!remit.isEverything()) {
      // Their own tickets, whatever pool these are in.
      var own = Condition.of("t.assignee = ?", remit.login());
      paths.add(Path.by("ix_list_assignee", own, ofStatuses(), inPools.not()));
    }
    return Optional.of(paths);
  }

  private List<Path> walked(TicketOrder order, Optional<ListPlace> after, boolean ascending) {
    List<Path> paths = new ArrayList<>();
    for (TicketStatus status : statuses()) {
      Condition ofStatus = Condition.of("t.status = ?", status);
      if (order == TicketOrder.PRIORITY) {
        for (int urgency : urgencies(after, ascending)) {
          paths.add(Path.by(order.index(), ofStatus, Condition.of("t.urgency = ?", urgency)));
        }
      } else if (order == TicketOrder.UPDATED && isOfColleague()) {
        paths.add(Path.by("ix_list_assignee", ofColleague(), ofStatus));
      } else if (order == TicketOrder.UPDATED && search.priority().isPresent()) {
        paths.add(Path.by("ix_list_urgency", ofStatus, ofPriority()));
      } else {
        paths.add(Path.by(order.index(), ofStatus));
      }
    }
    return paths;
  }

  /** Those of the place itself and of what stands behind it. */
  private List<Integer> urgencies(Optional<ListPlace> after, boolean ascending) {
    return Arrays.stream(Priority.values())
        .filter(each -> search.priority().map(each::equals).orElse(true))
        .map(Priority::ordinal)
        .filter(
            each ->
                after
                    .map(place -> Integer.compare(each, (Integer) place.values().get(0)))
                    .map(order -> order == 0 || order > 0 == ascending)
                    .orElse(true))
        .toList();
  }

  private static Path tagged(String tag) {
    return new Path(
        "ticket_tag g force index (ix_ticket_tag) straight_join ticket t on t.id = g.ticket_id",
        Condition.of("g.tag = ?", tag));
  }

  private boolean isOfColleague() {
    return search.assignee().isPresent() || search.unassigned();
  }

  private Condition ofColleague() {
    return search
        .assignee()
        .map(login -> Condition.of("t.assignee = ?", login))
        .orElse(Condition.of("t.assignee is null"));
  }

  private Condition ofPriority() {
    return Condition.of("t.urgency = ?", search.priority().orElseThrow().ordinal());
  }

  private Condition ofStatuses() {
    return Condition.in("t.status", statuses());
  }

  private Collection<TicketStatus> statuses() {
    return search.statuses().isEmpty() ? List.of(TicketStatus.values()) : search.statuses();
  }

  private boolean isFew(List<Path> paths) {
    int limit = search.traits().channel().isPresent() ? FEW_OF_CHANNEL : FEW;
    return paths.stream().allMatch(path -> count.applyAsLong(new Counting(path, limit)) < limit);
  }

  private boolean isRare(String tag) {
    Path tags =
        new Path("ticket_tag g force index (ix_ticket_tag)", Condition.of("g.tag = ?", tag));
    return count.applyAsLong(new Counting(tags, FEW_TAGGED)) < FEW_TAGGED;
  }
}
