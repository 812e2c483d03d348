package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.tickets.store.BulkChange;
import org.havendesk.tickets.store.BulkChanges;
import org.havendesk.tickets.store.BulkItem;
import org.havendesk.tickets.store.TicketLists;
import org.havendesk.tickets.store.TicketSearch;

/**
 * Changes many tickets at once. Which ones is fixed at the beginning; {@link BulkWork} then changes
 * one after the other on behalf of the colleague, who watches, stops it or takes it back.
 */
@Stateless
@Guarded
public class BulkDesk {

  /** More than this is no longer looked through by whoever asks for it. */
  public static final int MOST = 10_000;

  private static final int NAMED = 20;

  @Inject private BulkChanges bulks;
  @Inject private TicketLists lists;
  @Inject private Sight sight;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Begins to change these tickets; those that the caller does not see will stay as they are.
   *
   * @throws InvalidInput if there are none or too many
   */
  @Needs(Permission.TICKETS_WRITE)
  public UUID start(Collection<Long> ids, BulkTerms terms) {
    return begin(new ArrayList<>(new LinkedHashSet<>(ids)), terms);
  }

  /**
   * Begins to change every ticket that fits now and that the caller sees.
   *
   * @throws InvalidInput if there are none or too many
   */
  @Needs(Permission.TICKETS_WRITE)
  public UUID startAll(TicketSearch search, BulkTerms terms) {
    return begin(lists.numbers(search, sight.remit(), 1, Long.MAX_VALUE, MOST + 1), terms);
  }

  private UUID begin(List<Long> ids, BulkTerms terms) {
    BulkChange bulk = new BulkChange(caller.get().name(), sized(ids), clock.instant());
    bulk.sets(
        terms.status().orElse(null),
        terms.priority().orElse(null),
        terms.assignee().map(String::strip).orElse(null),
        terms.team().map(String::strip).orElse(null));
    bulk.tags(terms.tagsAdded(), terms.tagsRemoved());
    bulks.add(bulk, ids);
    prove("ticket.bulk-started", bulk);
    return bulk.id();
  }

  private static int sized(List<Long> ids) {
    if (ids.isEmpty()) {
      throw new InvalidInput("tickets", "Pick at least one ticket.");
    }
    if (ids.size() > MOST) {
      throw new InvalidInput("tickets", "Narrow the list: at most " + MOST + " tickets at once.");
    }
    return ids.size();
  }

  /** How far one's own change is. */
  @Needs(Permission.TICKETS_WRITE)
  public Optional<BulkProgress> progress(UUID id) {
    return own(id).map(this::progressOf);
  }

  /** The change that the caller began last, if it is not over. */
  @Needs(Permission.TICKETS_WRITE)
  public Optional<UUID> running() {
    return bulks.lastOf(caller.get().name()).filter(bulk -> !bulk.isOver()).map(BulkChange::id);
  }

  /** Leaves the tickets whose turn has not come as they are. */
  @Needs(Permission.TICKETS_WRITE)
  public void stop(UUID id) {
    BulkChange bulk = own(id).orElseThrow(() -> new NotFound("bulk change " + id));
    bulks.leave(bulk.id());
    prove("ticket.bulk-stopped", bulk);
  }

  /**
   * Takes back what was changed, except where somebody has changed the ticket since.
   *
   * @throws InvalidInput if there is nothing to take back
   */
  @Needs(Permission.TICKETS_WRITE)
  public UUID undo(UUID id) {
    BulkChange bulk = own(id).orElseThrow(() -> new NotFound("bulk change " + id));
    if (!progressOf(bulk).isUndoable()) {
      throw new InvalidInput("bulk", "There is nothing to take back.");
    }
    List<Long> changed = bulks.tickets(id, BulkItem.State.DONE, MOST);
    BulkChange back = new BulkChange(bulk.login(), changed.size(), clock.instant());
    back.takesBack(id);
    bulks.add(back, changed);
    prove("ticket.bulk-undone", bulk);
    return back.id();
  }

  private Optional<BulkChange> own(UUID id) {
    return bulks.find(id).filter(bulk -> bulk.login().equals(caller.get().name()));
  }

  private BulkProgress progressOf(BulkChange bulk) {
    Map<BulkItem.State, Long> counts = new EnumMap<>(bulks.progress(bulk.id()));
    long done = Optional.ofNullable(counts.remove(BulkItem.State.DONE)).orElse(0L);
    counts.remove(BulkItem.State.WAITING);
    Map<BulkItem.State, List<Long>> kept = new EnumMap<>(BulkItem.State.class);
    counts.keySet().forEach(why -> kept.put(why, bulks.tickets(bulk.id(), why, NAMED)));
    boolean undone = bulks.undoOf(bulk.id()).isPresent();
    return new BulkProgress(
        bulk.id(),
        (int) done,
        bulk.total(),
        bulk.isOver(),
        bulk.undoes().isPresent(),
        undone,
        kept,
        counts);
  }

  private void prove(String kind, BulkChange bulk) {
    evidence.record(
        Act.of(kind)
            .by(caller.get().actor())
            .fact("bulk", bulk.id())
            .fact("tickets", bulk.total()));
  }
}
