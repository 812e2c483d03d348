package org.havendesk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.havendesk.evidence.store.EvidenceEntry;
import org.havendesk.evidence.store.EvidenceFilter;
import org.havendesk.evidence.store.EvidenceOpening;
import org.havendesk.evidence.store.EvidenceOpenings;
import org.havendesk.evidence.store.EvidenceSearch;
import org.havendesk.evidence.store.EvidenceSearch.Place;

/** Reads what goes into a package, each page in a transaction and in memory of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class PackagePages {

  private static final int PAGE = 100;

  @Inject private EvidenceSearch search;
  @Inject private EvidenceOpenings openings;
  @Inject private StoredTree stored;
  @Inject private Attestations attestations;

  /** What became of the details to which an entry commits. */
  enum Details {
    /** It commits to none. */
    NONE,
    /** The receipt opens them. */
    INCLUDED,
    /** Whoever asked may not see them, or did not want to. */
    WITHHELD,
    /** The person was erased: nothing opens the commitment any more. */
    DESTROYED
  }

  /** An entry, proven. */
  record Proven(Receipt receipt, Details details) {}

  /** Some entries and where they go on. */
  record Page(List<Proven> entries, Optional<Place> next) {}

  /** Entries that a checkpoint holds, with their receipts. */
  Page page(EvidenceFilter filter, Optional<Place> after, SignedNote note, boolean open) {
    long size = Checkpoint.parse(note.text()).size();
    var tree = stored.ofSize(size);
    var page = search.oldest(filter, after, PAGE);
    var proven =
        page.entries().stream()
            .filter(entry -> entry.logIndex().orElseThrow() < size)
            .map(entry -> prove(entry, tree, note, size, open))
            .toList();
    return new Page(proven, page.next());
  }

  private Proven prove(
      EvidenceEntry entry, TiledTree tree, SignedNote note, long size, boolean open) {
    long index = entry.logIndex().orElseThrow();
    var leaf = new String(entry.leaf(), StandardCharsets.UTF_8);
    var opening = openings.of(entry).flatMap(EvidenceOpening::text).map(Opening::parse);
    var path = InclusionProof.of(tree, index, size).path();
    var details =
        Leaf.parse(entry.leaf()).commitment().isEmpty()
            ? Details.NONE
            : opening.isEmpty() ? Details.DESTROYED : open ? Details.INCLUDED : Details.WITHHELD;
    return new Proven(new Receipt(index, path, note, leaf, opening.filter(any -> open)), details);
  }

  /**
   * The checkpoints that frame a range of the log, with what witnesses said: the last before it,
   * the first that holds it, the one that outsiders speak for, and the newest; by size.
   */
  TreeMap<Long, SignedNote> frame(long first, long last, SignedNote newest) {
    var frame = new TreeMap<Long, SignedNote>();
    search.checkpointUpTo(first).map(SignedNote::parse).ifPresent(note -> put(frame, note));
    search.checkpointFrom(last + 1).map(SignedNote::parse).ifPresent(note -> put(frame, note));
    attestations.bestFor(last).ifPresent(note -> put(frame, note));
    put(frame, newest);
    return frame;
  }

  private void put(TreeMap<Long, SignedNote> frame, SignedNote note) {
    frame.put(Checkpoint.parse(note.text()).size(), attestations.on(note));
  }

  /** Shows that one checkpoint extends another (the body of C2SP tlog-witness). */
  String link(long older, long newer, SignedNote note) {
    var text = new StringBuilder("old " + older + "\n");
    ConsistencyProof.of(stored.ofSize(newer), older, newer)
        .path()
        .forEach(hash -> text.append(hash).append('\n'));
    return text.append('\n').append(note).toString();
  }
}
