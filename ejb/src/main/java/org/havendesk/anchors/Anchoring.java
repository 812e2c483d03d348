package org.havendesk.anchors;

import static org.havendesk.access.Permission.SYSTEM_WORK;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.anchors.store.AnchorProblem;
import org.havendesk.anchors.store.AnchorProof;
import org.havendesk.anchors.store.AnchorState;
import org.havendesk.anchors.store.Anchorages;
import org.havendesk.evidence.Attestations;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.EvidenceLog;
import org.havendesk.evidence.SignedNote;
import org.havendesk.platform.Backoff;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Settings;

/**
 * The steps of anchoring the log, each a transaction. Nothing is locked while an anchor makes us
 * wait; the row's next attempt is the lease that keeps other instances away.
 */
@Stateless
@Guarded
public class Anchoring {

  private static final Duration LEASE = Duration.ofMinutes(2);
  // A little before the timer's next turn.
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(4);
  private static final Duration EVERY = Duration.ofHours(1);

  @Inject @Any private Instance<Anchor> anchors;
  @Inject private Anchorages anchorages;
  @Inject private EvidenceLog log;
  @Inject private Attestations attestations;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** What is to be done now; no other instance gets the same. */
  @Needs(SYSTEM_WORK)
  public List<AnchorTask> takeOn() {
    return anchors.stream()
        .filter(Anchor::isConfigured)
        .flatMap(anchor -> due(anchor).stream())
        .toList();
  }

  private Optional<AnchorTask> due(Anchor anchor) {
    Instant now = clock.instant();
    return anchorages.lockDue(anchor.name(), now).flatMap(state -> task(anchor, state, now));
  }

  private Optional<AnchorTask> task(Anchor anchor, AnchorState state, Instant now) {
    var note = state.begunNote().map(SignedNote::parse).or(() -> newerThan(state.anchoredSize()));
    note.ifPresent(it -> state.ask(it.toString(), now.plus(LEASE)));
    return note.map(it -> new AnchorTask(anchor, new AnchorStatement(it), state.begun()));
  }

  /** The newest checkpoint that is cosigned, else the newest, if it is larger than the last one. */
  private Optional<SignedNote> newerThan(long anchored) {
    return attestations
        .newestCosigned()
        .filter(note -> size(note) > anchored)
        .or(() -> newest().filter(note -> size(note) > anchored));
  }

  private Optional<SignedNote> newest() {
    try {
      return Optional.of(log.checkpoint());
    } catch (NotFound notYet) {
      return Optional.empty();
    }
  }

  private static long size(SignedNote note) {
    return Checkpoint.parse(note.text()).size();
  }

  /** Takes down that a step was taken. */
  @Needs(SYSTEM_WORK)
  public void went(AnchorTask task, Anchor.Step step) {
    Instant now = clock.instant();
    var state = anchorages.lock(task.anchor().name());
    step.anchoredAt()
        .ifPresentOrElse(
            at -> anchored(state, task, step.bytes(), at, now),
            () -> state.goesOn(step.bytes(), now.plus(LOOK_AGAIN)));
  }

  private void anchored(AnchorState state, AnchorTask task, byte[] proof, Instant at, Instant now) {
    var note = task.statement().checkpoint();
    var head = task.statement().head();
    anchorages.add(new AnchorProof(state.name(), head.size(), note.toString(), proof, at));
    attestations.anchored(head, state.name(), at);
    state.anchored(head.size(), at, next(now));
  }

  /**
   * The end of the period, which is the same for all anchors: so they anchor the same checkpoint.
   */
  private Instant next(Instant now) {
    long period = settings.find("anchors.every").map(Duration::parse).orElse(EVERY).toSeconds();
    return Instant.ofEpochSecond((now.getEpochSecond() / period + 1) * period);
  }

  /** Takes down that a step could not be taken. */
  @Needs(SYSTEM_WORK)
  public void failed(AnchorTask task, AnchorProblem why) {
    Instant now = clock.instant();
    var state = anchorages.lock(task.anchor().name());
    state.failed(why, now, now.plus(Backoff.after(state.attempts() + 1)));
    if (task.begun().isEmpty() || why == AnchorProblem.REPLACED) {
      // The next attempt takes whatever is newest then.
      state.startAnew();
    }
  }
}
