package org.havendesk.witness;

import static org.havendesk.access.Permission.SYSTEM_WORK;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.evidence.Attestations;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.ConsistencyProof;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.SignedNote;
import org.havendesk.evidence.StoredTree;
import org.havendesk.evidence.WitnessKey;
import org.havendesk.platform.Backoff;
import org.havendesk.platform.NotFound;
import org.havendesk.witness.store.AlarmSide;
import org.havendesk.witness.store.CosignProblem;
import org.havendesk.witness.store.Cosigner;
import org.havendesk.witness.store.WitnessAlarm;
import org.havendesk.witness.store.WitnessStates;

/**
 * The steps of having the newest checkpoint cosigned, each a transaction. Nothing is locked while a
 * witness makes us wait; the row's next attempt is the lease that keeps other instances away.
 */
@Stateless
@Guarded
public class Cosigning {

  private static final Duration LEASE = Duration.ofMinutes(1);

  @Inject private WitnessStates states;
  @Inject private WitnessSettings settings;
  @Inject private EvidenceLog log;
  @Inject private Attestations attestations;
  @Inject private StoredTree stored;
  @Inject private Alarms alarms;
  @Inject private Clock clock;

  /** What is to be sent now; no other instance gets the same. */
  @Needs(SYSTEM_WORK)
  public List<Submission> takeOn() {
    var witnesses = settings.policy().witnesses();
    return witnesses.isEmpty()
        ? List.of()
        : newest().stream()
            .flatMap(note -> witnesses.stream().flatMap(one -> due(one, note).stream()))
            .toList();
  }

  private Optional<SignedNote> newest() {
    try {
      return Optional.of(log.checkpoint());
    } catch (NotFound notYet) {
      return Optional.empty();
    }
  }

  private Optional<Submission> due(WitnessPolicy.Introduced witness, SignedNote note) {
    Instant now = clock.instant();
    var checkpoint = Checkpoint.parse(note.text());
    return states
        .lockDue(witness.key().name(), now)
        .filter(state -> !state.hasCosigned(checkpoint.size(), checkpoint.root().toString()))
        .map(
            state -> {
              state.ask(now.plus(LEASE));
              return new Submission(witness, request(state, checkpoint, note));
            });
  }

  private AddCheckpoint request(Cosigner state, Checkpoint checkpoint, SignedNote note) {
    // A log that has shrunk has nothing to prove; the witness says what it saw.
    long old = Math.min(state.seenSize(), checkpoint.size());
    List<Hash> proof =
        old == 0
            ? List.of()
            : ConsistencyProof.of(stored.ofSize(checkpoint.size()), old, checkpoint.size()).path();
    return new AddCheckpoint(old, proof, note);
  }

  /** Takes down what came of it. */
  @Needs(SYSTEM_WORK)
  public void ended(Submission sent, Reply reply) {
    var state = states.lockCosigner(sent.witness().key().name());
    Instant now = clock.instant();
    reply.cosignature().ifPresent(line -> cosigned(state, sent, line, now));
    reply.problem().ifPresent(why -> failed(state, sent, reply, why, now));
    if (reply.problem().isEmpty()) {
      reply.seen().ifPresent(size -> state.hasSeen(size, now));
    }
  }

  private void cosigned(Cosigner state, Submission sent, WitnessKey.Cosignature line, Instant now) {
    var checkpoint = sent.checkpoint();
    attestations.cosigned(checkpoint, state.name(), line);
    state.cosigned(checkpoint.size(), checkpoint.root().toString(), line.at(), now);
    alarms.end(AlarmSide.OUR_LOG, state.name());
  }

  private void failed(
      Cosigner state, Submission sent, Reply reply, CosignProblem why, Instant now) {
    state.failed(
        why, reply.status().orElse(null), now, now.plus(Backoff.after(state.attempts() + 1)));
    if (why == CosignProblem.INCONSISTENT || why == CosignProblem.LOG_SHRUNK) {
      alarms.raise(
          AlarmSide.OUR_LOG,
          state.name(),
          new WitnessAlarm.Head(reply.seen().orElse(sent.request().oldSize()), Optional.empty()),
          Witness.head(sent.request().checkpoint()));
    }
  }
}
