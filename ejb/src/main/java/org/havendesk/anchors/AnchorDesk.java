package org.havendesk.anchors;

import static org.havendesk.access.Permission.EVIDENCE_READ;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.anchors.store.AnchorProblem;
import org.havendesk.anchors.store.AnchorProof;
import org.havendesk.anchors.store.AnchorState;
import org.havendesk.anchors.store.Anchorages;
import org.havendesk.evidence.Attestations;
import org.havendesk.evidence.SignedNote;
import org.havendesk.platform.NotFound;

/** Shows how far the anchors are, and hands out their proofs. */
@Stateless
@Guarded
public class AnchorDesk {

  private static final int PROOFS = 3;

  @Inject @Any private Instance<Anchor> anchors;
  @Inject private Anchorages anchorages;
  @Inject private Attestations attestations;

  /**
   * An anchor.
   *
   * @param underWay whether a checkpoint is on its way
   * @param nextTry when it goes on, if that is known
   * @param proofs the newest first
   */
  public record View(
      String name,
      long size,
      Optional<Instant> anchoredAt,
      boolean underWay,
      Optional<Instant> behindSince,
      Optional<AnchorProblem> problem,
      Optional<Instant> nextTry,
      List<ProofView> proofs) {}

  /** A proof that can be downloaded. */
  public record ProofView(UUID id, long size, Instant at) {}

  /** Every anchor that the settings name. */
  @Needs(EVIDENCE_READ)
  public List<View> list() {
    return anchors.stream()
        .filter(Anchor::isConfigured)
        .map(Anchor::name)
        .sorted()
        .map(this::view)
        .toList();
  }

  private View view(String name) {
    var state = anchorages.find(name);
    var proofs =
        anchorages.proofs(name, PROOFS).stream()
            .map(proof -> new ProofView(proof.id(), proof.size(), proof.anchoredAt()))
            .toList();
    return new View(
        name,
        state.map(AnchorState::anchoredSize).orElse(0L),
        state.flatMap(AnchorState::anchoredAt),
        state.flatMap(AnchorState::begunNote).isPresent(),
        state.flatMap(AnchorState::behindSince),
        state.flatMap(AnchorState::problem),
        state.map(AnchorState::nextTry),
        proofs);
  }

  /** A proof as a file, with the cosignatures that the checkpoint has by now. */
  @Needs(EVIDENCE_READ)
  public byte[] proof(UUID id) {
    AnchorProof proof =
        anchorages.proof(id).orElseThrow(() -> new NotFound("proof by an anchor " + id));
    try {
      var statement = new AnchorStatement(attestations.on(SignedNote.parse(proof.note())));
      return new AnchorFile(proof.name(), statement, proof.proof()).format();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
