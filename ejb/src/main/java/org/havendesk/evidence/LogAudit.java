package org.havendesk.evidence;

import static org.havendesk.access.Permission.EVIDENCE_READ;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongPredicate;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.evidence.store.EvidenceEntries;
import org.havendesk.evidence.store.LogHead;

/**
 * Reads the whole log again, entry by entry, and holds it against every checkpoint that was ever
 * signed: nothing was changed, removed or slipped in between.
 */
@Stateless
@Guarded
public class LogAudit {

  private static final int PAGE = 256;

  @Inject private EvidenceEntries entries;
  @Inject private LogHead head;
  @Inject private StoredTree stored;
  @Inject private LogKey key;

  /** Whoever wanted the verification wants it no more. */
  @ApplicationException(rollback = true)
  public static class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** How much of the log was found to hold. */
  public record Holds(long entries, long checkpoints, Hash root) {}

  /**
   * Verifies the log in the memory of one page, in a transaction of its own: whoever asks may write
   * down what was found.
   *
   * @param goesOn told how many entries were read, page by page; says whether to read on
   * @throws NotVerified at the first thing that does not hold
   * @throws Cancelled if it shall not go on
   */
  @Needs(EVIDENCE_READ)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Holds verify(LongPredicate goesOn) {
    var running = new RunningRoot();
    long checkpoints = 0;
    long from = 0;
    for (var notes = head.checkpoints(from, PAGE);
        !notes.isEmpty();
        notes = head.checkpoints(from, PAGE)) {
      for (var note : notes) {
        from = check(note, running, goesOn) + 1;
      }
      checkpoints += notes.size();
    }
    if (checkpoints > 0 && !stored.ofSize(running.size()).root().equals(running.root())) {
      throw new NotVerified("The tiles do not add up to the root of the entries.");
    }
    return new Holds(running.size(), checkpoints, running.root());
  }

  private long check(String note, RunningRoot running, LongPredicate goesOn) {
    var signed = SignedNote.parse(note);
    var checkpoint = Checkpoint.parse(signed.text());
    if (!key.keys().signed(signed)) {
      throw new NotVerified(
          "The checkpoint at %d entries is not signed by the log.".formatted(checkpoint.size()));
    }
    while (running.size() < checkpoint.size()) {
      long begin = running.size();
      List<byte[]> page = entries.leaves(begin, Math.min(begin + PAGE, checkpoint.size()));
      if (page.isEmpty()) {
        throw new NotVerified("The entry at index %d is missing.".formatted(begin));
      }
      page.forEach(leaf -> running.add(Hash.ofLeaf(leaf)));
      if (!goesOn.test(running.size())) {
        throw new Cancelled();
      }
    }
    if (running.size() != checkpoint.size() || !running.root().equals(checkpoint.root())) {
      throw new NotVerified(
          "The entries do not add up to the checkpoint that was signed at %d entries."
              .formatted(checkpoint.size()));
    }
    return checkpoint.size();
  }
}
