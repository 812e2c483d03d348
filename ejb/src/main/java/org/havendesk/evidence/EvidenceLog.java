package org.havendesk.evidence;

import static org.havendesk.access.Permission.EVIDENCE_READ;
import static org.havendesk.access.Permission.PERSONAL_DATA_READ;
import static org.havendesk.access.Permission.RIGHTS_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.evidence.store.EvidenceEntries;
import org.havendesk.evidence.store.EvidenceEntry;
import org.havendesk.evidence.store.EvidenceOpening;
import org.havendesk.evidence.store.EvidenceOpenings;
import org.havendesk.evidence.store.LogHead;
import org.havendesk.platform.NotFound;

/** Reads the log: its head, its tiles, its entries and the receipts that prove them. */
@Stateless
@Guarded
public class EvidenceLog {

  @Inject private EvidenceEntries entries;
  @Inject private EvidenceOpenings openings;
  @Inject private LogHead head;
  @Inject private StoredTree stored;
  @Inject private Attestations attestations;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;

  /**
   * The newest signed checkpoint (C2SP tlog-checkpoint), with the cosignatures that it has already.
   *
   * @throws NotFound in the first second of a new log's life
   */
  @Needs({EVIDENCE_READ, RIGHTS_READ})
  public SignedNote checkpoint() {
    return head.checkpoint()
        .map(SignedNote::parse)
        .map(attestations::on)
        .orElseThrow(() -> new NotFound("checkpoint"));
  }

  /** A tile or an entry bundle (C2SP tlog-tiles), if the log has come so far. */
  @Needs(EVIDENCE_READ)
  public Optional<byte[]> tile(TilePath path) {
    if (!path.isIn(size())) {
      return Optional.empty();
    }
    return Optional.of(
        path.level() == TilePath.ENTRIES
            ? bundle(path)
            : stored.tile(path.level(), path.index()).first(path.width()).bytes());
  }

  private byte[] bundle(TilePath path) {
    long first = path.index() * Tile.FULL;
    var leaves = entries.leaves(first, first + path.width());
    var bundle = ByteBuffer.allocate(leaves.stream().mapToInt(leaf -> 2 + leaf.length).sum());
    leaves.forEach(leaf -> bundle.putShort((short) leaf.length).put(leaf));
    return bundle.array();
  }

  /** The entry at an index of the log. */
  @Needs(EVIDENCE_READ)
  public Optional<LogEntry> entry(long index) {
    return entries.at(index).map(LogEntry::of);
  }

  /**
   * Proof that an act is in the log, by the newest checkpoint that is anchored or cosigned, if one
   * holds it. Callers who may read personal data get the details with it, which leaves evidence of
   * its own.
   *
   * @throws NotFound if there is no such entry, or it still waits for its place
   */
  @Needs({EVIDENCE_READ, RIGHTS_READ})
  public Receipt receipt(UUID id) {
    var entry = entries.find(id).orElseThrow(() -> new NotFound("evidence " + id));
    long index = entry.logIndex().orElseThrow(() -> new NotFound("receipt " + id + " yet"));
    var note = attestations.bestFor(index).orElseGet(this::checkpoint);
    long size = Checkpoint.parse(note.text()).size();
    var proof = InclusionProof.of(stored.ofSize(size), index, size);
    var leaf = new String(entry.leaf(), StandardCharsets.UTF_8);
    return new Receipt(index, proof.path(), note, leaf, opened(entry));
  }

  private Optional<Opening> opened(EvidenceEntry entry) {
    if (!caller.get().may(PERSONAL_DATA_READ)) {
      return Optional.empty();
    }
    var sealed = openings.of(entry);
    var opening = sealed.flatMap(EvidenceOpening::text).map(Opening::parse);
    opening.ifPresent(
        read ->
            evidence.record(
                Act.of("evidence.opened")
                    .about(sealed.orElseThrow().person())
                    .by(caller.get().actor())
                    .fact("entry", entry.id())));
    return opening;
  }

  /** How many entries the newest checkpoint holds. */
  @Needs(EVIDENCE_READ)
  public long size() {
    return head.checkpoint()
        .map(note -> Checkpoint.parse(SignedNote.parse(note).text()).size())
        .orElse(0L);
  }
}
