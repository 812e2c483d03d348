package org.havendesk.anchors;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Somewhere outside where the hash of a checkpoint can lie, so that its time can't be denied. */
public interface Anchor {

  /** How far it has come. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Step(byte[] bytes, Optional<Instant> anchoredAt) {
    /** The bytes are the proof. */
    static Step done(byte[] proof, Instant at) {
      return new Step(proof, Optional.of(at));
    }

    /** The bytes are what to go on with. */
    static Step begun(byte[] state) {
      return new Step(state, Optional.empty());
    }
  }

  /** What it is called in settings and proofs. */
  String name();

  /** Whether the settings name it. */
  boolean isConfigured();

  /**
   * Takes the next step of anchoring, without waiting for anything that takes longer than a call.
   *
   * @param begun what the step before has left
   * @throws AnchorFailed if it says no
   * @throws IOException if it was not reached
   */
  Step anchor(AnchorStatement statement, Optional<byte[]> begun) throws AnchorFailed, IOException;
}
