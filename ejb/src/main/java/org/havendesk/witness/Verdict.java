package org.havendesk.witness;

import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.ConsistencyProof;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.SignedNote;

/** What a witness finds of a checkpoint, each with its status in C2SP tlog-witness. */
public enum Verdict {
  /** It extends all that was seen before. */
  COSIGNED(200),
  /** The request is no request, or its old size is beyond its new one. */
  MALFORMED(400),
  /** The log's key is not one that this witness was introduced to. */
  UNTRUSTED_KEY(403),
  /** This witness was not introduced to the log. */
  UNKNOWN_LOG(404),
  /** The log begins from another size than this witness saw last. */
  OTHER_SIZE(409),
  /** There was another tree of the same size: the log has two histories. */
  SECOND_HISTORY(409),
  /** The proof does not lead from what was seen to what is offered. */
  NOT_PROVEN(422);

  private final int status;

  Verdict(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** Whether it contradicts what the log itself signed before. */
  public boolean isAlarming() {
    return this == SECOND_HISTORY || this == NOT_PROVEN;
  }

  /**
   * Judges a checkpoint whose signature is good.
   *
   * @param seen what the witness cosigned last; the empty tree if nothing
   */
  static Verdict on(AddCheckpoint request, Checkpoint seen) {
    var offered = Checkpoint.parse(request.checkpoint().text());
    if (request.oldSize() > offered.size()) {
      return MALFORMED;
    }
    if (request.oldSize() != seen.size()) {
      return OTHER_SIZE;
    }
    if (offered.size() == seen.size() && !offered.root().equals(seen.root())) {
      return SECOND_HISTORY;
    }
    return extendsIt(request, seen, offered) ? COSIGNED : NOT_PROVEN;
  }

  private static boolean extendsIt(AddCheckpoint request, Checkpoint seen, Checkpoint offered) {
    // Everything extends nothing.
    return seen.size() == 0
        ? request.proof().isEmpty()
        : new ConsistencyProof(seen.size(), offered.size(), request.proof())
            .proves(seen.root(), offered.root());
  }

  /** What a witness has seen of a log that it sees for the first time. */
  static Checkpoint nothingOf(String origin) {
    return new Checkpoint(origin, 0, Hash.EMPTY);
  }

  static Checkpoint seenIn(String note) {
    return Checkpoint.parse(SignedNote.parse(note).text());
  }
}
