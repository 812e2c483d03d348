package org.havendesk.witness;

import static org.havendesk.access.Permission.EVIDENCE_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.platform.NotFound;
import org.havendesk.witness.store.AlarmSide;
import org.havendesk.witness.store.CosignProblem;
import org.havendesk.witness.store.WitnessAlarm;
import org.havendesk.witness.store.WitnessStates;
import org.havendesk.witness.store.WitnessStates.Witnessed;

/** Shows how far the witnesses are, whom this jurisdiction witnesses, and what contradicts. */
@Stateless
@Guarded
public class WitnessDesk {

  private static final int ALARMS = 20;

  @Inject private WitnessStates states;
  @Inject private WitnessSettings settings;

  /** A witness of our log; nothing but its name is known before it was asked for the first time. */
  public record CosignerView(
      String name,
      long size,
      Optional<Instant> cosignedAt,
      Optional<Instant> behindSince,
      Optional<CosignProblem> problem,
      Optional<Integer> status,
      Optional<Instant> nextTry) {}

  /** An alarm; without end it is still on. */
  public record AlarmView(
      UUID id,
      AlarmSide side,
      String name,
      long seen,
      long offered,
      Instant raisedAt,
      Optional<Instant> endedAt) {}

  /** Everybody who was introduced as a witness of our log. */
  @Needs(EVIDENCE_READ)
  public List<CosignerView> cosigners() {
    return settings.policy().witnesses().stream().map(one -> view(one.key().name())).toList();
  }

  private CosignerView view(String name) {
    return states
        .cosigner(name)
        .map(
            state ->
                new CosignerView(
                    name,
                    state.cosignedSize(),
                    state.cosignedAt(),
                    state.behindSince(),
                    state.problem(),
                    state.statusCode(),
                    state.problem().map(any -> state.nextTry())))
        .orElseGet(
            () ->
                new CosignerView(
                    name,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
  }

  /** The public key of the witness here, to be given to the logs that it is to cosign. */
  @Needs(EVIDENCE_READ)
  public Optional<String> key() {
    return settings.signer().map(signer -> signer.verifier().text());
  }

  /** The other logs that are witnessed here. */
  @Needs(EVIDENCE_READ)
  public List<Witnessed> witnessed() {
    return states.witnessed();
  }

  /** The newest alarms first, those that are over too. */
  @Needs(EVIDENCE_READ)
  public List<AlarmView> alarms() {
    return states.alarms(ALARMS).stream()
        .map(
            alarm ->
                new AlarmView(
                    alarm.id(),
                    alarm.side(),
                    alarm.name(),
                    alarm.seen().size(),
                    alarm.offered().size(),
                    alarm.raisedAt(),
                    alarm.endedAt()))
        .toList();
  }

  /** The checkpoints that contradict each other, as far as they are here, as a text. */
  @Needs(EVIDENCE_READ)
  public String contradiction(UUID id) {
    var alarm = states.alarm(id).orElseThrow(() -> new NotFound("alarm " + id));
    return alarm.seen().note().map(note -> note + "\n").orElse("") + text(alarm);
  }

  private static String text(WitnessAlarm alarm) {
    return alarm.offered().note().orElse("");
  }
}
