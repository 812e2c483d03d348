package org.havendesk.witness;

import org.havendesk.evidence.Checkpoint;

/**
 * A checkpoint on its way to a witness.
 *
 * @param witness to whom
 * @param request what is sent
 */
public record Submission(WitnessPolicy.Introduced witness, AddCheckpoint request) {

  Checkpoint checkpoint() {
    return Checkpoint.parse(request.checkpoint().text());
  }
}
