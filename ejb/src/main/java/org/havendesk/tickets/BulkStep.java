package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.access.StaffAccounts;
import org.havendesk.tickets.store.BulkChange;
import org.havendesk.tickets.store.BulkChanges;
import org.havendesk.tickets.store.BulkItem;

/**
 * One ticket's turn in a change to many, each in a transaction of its own: whatever dies in
 * between, a ticket is changed once or not at all.
 */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BulkStep {

  @Inject private BulkChanges bulks;
  @Inject private TicketDesk desk;
  @Inject private StaffAccounts accounts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** The changes that are not over. */
  @Needs(Permission.SYSTEM_WORK)
  public List<UUID> open() {
    return bulks.open();
  }

  /** The next ticket's row; empty, and the change is over, once there is none. */
  @Needs(Permission.SYSTEM_WORK)
  public OptionalLong next(UUID bulk) {
    Optional<BulkItem> item = bulks.next(bulk);
    boolean none = item.isEmpty() && !bulks.progress(bulk).containsKey(BulkItem.State.WAITING);
    if (none) {
      bulks.find(bulk).filter(b -> !b.isOver()).ifPresent(b -> b.end(clock.instant()));
    }
    return item.map(i -> OptionalLong.of(i.id())).orElseGet(OptionalLong::empty);
  }

  /** Changes the ticket of this row, as the colleague whose change it is. */
  @Needs(Permission.SYSTEM_WORK)
  public void change(long row) {
    BulkItem item = bulks.item(row);
    if (item.state() != BulkItem.State.WAITING) {
      return;
    }
    BulkChange bulk = bulks.find(item.bulk()).orElseThrow();
    Optional<Caller> colleague = accounts.acting(bulk.login());
    if (colleague.isEmpty()) {
      item.ends(BulkItem.State.OUT_OF_SIGHT);
      return;
    }
    try (var scope = caller.as(colleague.get())) {
      Optional<TicketRow> seen = desk.row(item.ticket());
      if (seen.isEmpty()) {
        item.ends(BulkItem.State.OUT_OF_SIGHT);
      } else {
        change(bulk, item, seen.get());
      }
    }
  }

  private void change(BulkChange bulk, BulkItem item, TicketRow now) {
    item.was(
        now.status(), now.priority(), now.assignee().orElse(""), now.team().orElse(""), now.tags());
    Optional<BulkItem> before = bulk.undoes().flatMap(id -> bulks.item(id, item.ticket()));
    boolean since =
        before.flatMap(BulkItem::versionAfter).filter(v -> v != now.version()).isPresent();
    if (since) {
      item.ends(BulkItem.State.CHANGED_SINCE);
      return;
    }
    TicketChange change = before.map(BulkStep::back).orElseGet(() -> terms(bulk).to(now.tags()));
    item.done(desk.change(item.ticket(), now.version(), change).version());
  }

  private static BulkTerms terms(BulkChange bulk) {
    return new BulkTerms(
        bulk.status(),
        bulk.priority(),
        bulk.assignee(),
        bulk.team(),
        bulk.tagsAdded(),
        bulk.tagsRemoved());
  }

  private static TicketChange back(BulkItem before) {
    return new TicketChange(
        Optional.of(before.wasStatus()),
        Optional.of(before.wasPriority()),
        Optional.of(before.wasAssignee()),
        Optional.of(before.wasTags()),
        Optional.of(before.wasTeam()));
  }

  /** The ticket of this row stays as it is. */
  @Needs(Permission.SYSTEM_WORK)
  public void keep(long row, BulkItem.State why) {
    bulks.item(row).ends(why);
  }

  /** It failed, for a reason that may pass. */
  @Needs(Permission.SYSTEM_WORK)
  public void failed(long row) {
    bulks.item(row).failed();
  }
}
