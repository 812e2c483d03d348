package org.havendesk.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.ConsistencyProof;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.LogSigner;
import org.havendesk.evidence.SignedNote;
import org.havendesk.evidence.Subtrees;

/** A log in memory that signs its checkpoints. */
final class GrowingLog implements Subtrees {

  private final LogSigner signer;
  private final List<Hash> leaves = new ArrayList<>();

  GrowingLog(LogSigner signer) {
    this.signer = signer;
  }

  GrowingLog append(String... texts) {
    for (String text : texts) {
      leaves.add(Hash.ofLeaf(text.getBytes(StandardCharsets.UTF_8)));
    }
    return this;
  }

  @Override
  public Hash hash(int level, long index) {
    return level == 0
        ? leaves.get((int) index)
        : Hash.ofNode(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
  }

  Checkpoint checkpoint() {
    return new Checkpoint(signer.name(), leaves.size(), root(leaves.size()));
  }

  SignedNote note() {
    return signer.sign(checkpoint().text());
  }

  AddCheckpoint since(long old) {
    List<Hash> proof = old == 0 ? List.of() : ConsistencyProof.of(this, old, leaves.size()).path();
    return new AddCheckpoint(old, proof, note());
  }
}
