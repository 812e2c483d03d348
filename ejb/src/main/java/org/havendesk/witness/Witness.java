package org.havendesk.witness;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.SignedNote;
import org.havendesk.evidence.WitnessSigner;
import org.havendesk.witness.store.AlarmSide;
import org.havendesk.witness.store.WitnessAlarm;
import org.havendesk.witness.store.WitnessStates;

/**
 * Cosigns other jurisdictions' checkpoints, each log's history once (C2SP tlog-witness). A
 * checkpoint and its record become durable together, before anybody gets to see the cosignature.
 */
@Stateless
@Guarded
public class Witness {

  @Inject private WitnessStates states;
  @Inject private WitnessSettings settings;
  @Inject private Alarms alarms;
  @Inject private Clock clock;

  /**
   * What is answered to a log.
   *
   * @param text cosignature lines, or the size that was seen last
   */
  public record Answer(Verdict verdict, String text) {
    static Answer of(Verdict verdict) {
      return new Answer(verdict, "");
    }
  }

  /** Judges what a log sends, and cosigns it if it extends all that was seen of the log. */
  @OpenToAll("what is not signed by a log that this witness was introduced to is refused")
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Answer addCheckpoint(String body) {
    try {
      var request = AddCheckpoint.parse(body);
      var offered = Checkpoint.parse(request.checkpoint().text());
      var keys = settings.policy().keysOf(offered.origin());
      var signer = settings.signer();
      if (keys.isEmpty() || signer.isEmpty()) {
        return Answer.of(Verdict.UNKNOWN_LOG);
      }
      if (keys.stream().noneMatch(request.checkpoint()::isSignedBy)) {
        return Answer.of(Verdict.UNTRUSTED_KEY);
      }
      return judge(request, offered, signer.get());
    } catch (MalformedEvidence e) {
      return Answer.of(Verdict.MALFORMED);
    }
  }

  private Answer judge(AddCheckpoint request, Checkpoint offered, WitnessSigner signer) {
    var before = states.lock(offered.origin());
    var seen =
        before.note().map(Verdict::seenIn).orElseGet(() -> Verdict.nothingOf(offered.origin()));
    var verdict = Verdict.on(request, seen);
    if (verdict == Verdict.COSIGNED) {
      states.advance(
          offered.origin(), offered.size(), request.checkpoint().toString(), clock.instant());
      alarms.end(AlarmSide.THEIR_LOG, offered.origin());
      return new Answer(verdict, signer.cosign(request.checkpoint().text(), clock.instant()));
    }
    if (verdict.isAlarming()) {
      alarms.raise(
          AlarmSide.THEIR_LOG,
          offered.origin(),
          new WitnessAlarm.Head(seen.size(), before.note()),
          head(request.checkpoint()));
    }
    return new Answer(verdict, verdict.status() == 409 ? seen.size() + "\n" : "");
  }

  static WitnessAlarm.Head head(SignedNote note) {
    return new WitnessAlarm.Head(
        Checkpoint.parse(note.text()).size(), Optional.of(note.toString()));
  }
}
