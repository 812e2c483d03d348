package org.havendesk.tickets;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.havendesk.access.AccessDenied;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.people.UseStopped;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Recurring;
import org.havendesk.platform.Stale;
import org.havendesk.tickets.store.BulkItem;

/**
 * Does what {@link BulkDesk} began, some tickets of each change in turn, so that a small one need
 * not wait for a large one. Every instance helps; what one leaves when it dies the others do.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkWork {

  private static final int IN_TURN = 25;
  private static final int ROUNDS = 20;

  @Inject private BulkStep step;
  @Inject private CurrentCaller caller;

  /** Goes on with what is open. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  public void work() {
    try (var scope = caller.as(Caller.system("tickets"))) {
      Recurring.attempt("Changing many tickets", this::rounds);
    }
  }

  private void rounds() {
    for (int round = 0; round < ROUNDS; round++) {
      List<UUID> open = step.open();
      if (open.isEmpty()) {
        return;
      }
      open.forEach(this::turn);
    }
  }

  private void turn(UUID bulk) {
    for (int i = 0; i < IN_TURN; i++) {
      OptionalLong row = step.next(bulk);
      if (row.isEmpty()) {
        return;
      }
      change(row.getAsLong());
    }
  }

  private void change(long row) {
    try {
      step.change(row);
    } catch (NotFound | AccessDenied hidden) {
      step.keep(row, BulkItem.State.OUT_OF_SIGHT);
    } catch (UseStopped restricted) {
      step.keep(row, BulkItem.State.RESTRICTED);
    } catch (InvalidInput refused) {
      step.keep(row, BulkItem.State.REFUSED);
    } catch (Stale | EJBException passing) {
      step.failed(row);
    }
  }
}
