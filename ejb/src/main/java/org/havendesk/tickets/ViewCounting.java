package org.havendesk.tickets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.tickets.store.ViewCounts;

/** Counts the tickets of new views, a piece in each transaction; whoever begins anew goes on. */
@Stateless
@Guarded
public class ViewCounting {

  @Inject private ViewCounts counts;

  /**
   * Counts the next piece.
   *
   * @return whether there is more to count
   */
  @Needs(Permission.SYSTEM_WORK)
  public boolean next() {
    return counts.uncounted().stream().findFirst().map(this::countOn).orElse(false);
  }

  private boolean countOn(long view) {
    return counts.countOn(view) || !counts.uncounted().isEmpty();
  }
}
