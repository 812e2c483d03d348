package org.havendesk.evidence;

import java.util.OptionalLong;
import org.havendesk.evidence.store.EvidenceEntry;

/**
 * One act on record.
 *
 * @param index its place in the log; empty while it waits for one
 */
public record LogEntry(OptionalLong index, Leaf leaf) {

  static LogEntry of(EvidenceEntry entry) {
    return new LogEntry(entry.logIndex(), Leaf.parse(entry.leaf()));
  }
}
