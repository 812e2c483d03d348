package org.havendesk.tickets;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.tickets.store.BulkItem;

/**
 * How far a change to many tickets is.
 *
 * @param done how many tickets are changed
 * @param total how many it is about
 * @param over whether nothing more is to be done
 * @param undo whether it takes back an earlier one
 * @param undone whether it was taken back itself
 * @param kept for each reason, the first tickets that stayed as they were
 * @param keptCounts for each reason, how many
 */
public record BulkProgress(
    UUID id,
    int done,
    int total,
    boolean over,
    boolean undo,
    boolean undone,
    Map<BulkItem.State, List<Long>> kept,
    Map<BulkItem.State, Long> keptCounts) {

  /** Whether it can be taken back. */
  public boolean isUndoable() {
    return over && !undo && !undone && done > 0;
  }

  /** How many are dealt with, changed or not. */
  public int dealtWith() {
    return done + keptCounts.values().stream().mapToInt(Long::intValue).sum();
  }
}
