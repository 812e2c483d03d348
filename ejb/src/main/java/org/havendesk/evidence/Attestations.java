package org.havendesk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.havendesk.evidence.store.LogAttestations;
import org.havendesk.evidence.store.LogAttestations.Kind;

/** What outsiders said of the log's checkpoints: cosignatures of witnesses, anchors. */
@ApplicationScoped
public class Attestations {

  @Inject private LogAttestations attestations;

  /** Keeps a cosignature that was verified. */
  public void cosigned(Checkpoint checkpoint, String witness, WitnessKey.Cosignature cosignature) {
    attestations.put(
        checkpoint.size(),
        checkpoint.root().toString(),
        Kind.COSIGNATURE,
        witness,
        cosignature.line(),
        cosignature.at());
  }

  /** Takes down that a checkpoint's hash lies outside. */
  public void anchored(Checkpoint checkpoint, String anchor, Instant at) {
    attestations.put(
        checkpoint.size(), checkpoint.root().toString(), Kind.ANCHOR, anchor, null, at);
  }

  /** The checkpoint with all cosignatures that there are on it (C2SP tlog-cosignature). */
  public SignedNote on(SignedNote note) {
    var checkpoint = Checkpoint.parse(note.text());
    var lines = attestations.cosignatures(checkpoint.size(), checkpoint.root().toString());
    return lines.isEmpty() ? note : note.with(String.join("", lines));
  }

  /** The newest checkpoint that was cosigned. */
  public Optional<SignedNote> newestCosigned() {
    return attestations.newest(Kind.COSIGNATURE, -1).map(SignedNote::parse).map(this::on);
  }

  /**
   * The checkpoint that proves an entry best: one that is anchored, else one that is cosigned;
   * empty if nobody outside has spoken for one that holds the entry.
   */
  Optional<SignedNote> bestFor(long index) {
    return attestations
        .newest(Kind.ANCHOR, index)
        .or(() -> attestations.newest(Kind.COSIGNATURE, index))
        .map(SignedNote::parse)
        .map(this::on);
  }
}
