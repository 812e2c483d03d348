package org.havendesk.evidence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.store.EvidenceEntries;
import org.havendesk.evidence.store.LogHead;

/**
 * Folds waiting entries into the log, one batch per transaction. Places, tiles, head and signed
 * checkpoint become visible together or not at all, so a process that dies in between loses nothing
 * and repeats nothing; the lock on the head keeps the cluster's instances apart.
 */
@Stateless
@Guarded
public class Folding {

  static final int BATCH = 1024;

  @Inject private EvidenceEntries entries;
  @Inject private LogHead head;
  @Inject private StoredTree stored;
  @Inject private LogKey key;
  @Inject private Evidence evidence;
  @Inject private Clock clock;

  /** Folds what waits, up to a batch, and tells how many entries that were. */
  @Needs(Permission.SYSTEM_WORK)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int fold() {
    long size = head.lock();
    var waiting = entries.waiting(BATCH);
    if (waiting.isEmpty() && (size > 0 || head.checkpoint().isPresent())) {
      return 0;
    }
    var tree = stored.ofSize(size);
    for (var entry : waiting) {
      tree.append(Hash.ofLeaf(entry.leaf()));
    }
    entries.place(waiting, size);
    noteNewKey();
    stored.keep(tree);
    head.advance(tree.size());
    head.publish(tree.size(), key.sign(tree.size(), tree.root()).toString(), clock.instant());
    return waiting.size();
  }

  /** That another key signs from here on is itself an entry, the first one behind the change. */
  private void noteNewKey() {
    var newest = key.keys().newest();
    var last = head.checkpoint().map(SignedNote::parse);
    // By the key's name and number: what the log itself keeps need not be verified for each batch.
    if (last.filter(note -> note.signaturesBy(newest.key()).isEmpty()).isPresent()) {
      evidence.record(
          Act.of("evidence.key-changed").by("system:sequencer").fact("key", newest.text()));
    }
  }
}
