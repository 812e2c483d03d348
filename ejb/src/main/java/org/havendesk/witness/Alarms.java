package org.havendesk.witness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.witness.store.AlarmSide;
import org.havendesk.witness.store.WitnessAlarm;
import org.havendesk.witness.store.WitnessAlarm.Head;
import org.havendesk.witness.store.WitnessStates;

/**
 * Says loudly, and once, that a log has two histories: in the evidence, the log file, the screen.
 */
@ApplicationScoped
class Alarms {

  private static final Logger LOG = Logger.getLogger(Alarms.class.getName());

  @Inject private WitnessStates states;
  @Inject private Evidence evidence;
  @Inject private Clock clock;

  /** Raises an alarm, unless the same one is still on. */
  void raise(AlarmSide side, String name, Head seen, Head offered) {
    if (states.openAlarm(side, name).isPresent()) {
      return;
    }
    var alarm = new WitnessAlarm(side, name, seen, offered, clock.instant());
    states.add(alarm);
    LOG.log(
        Level.SEVERE,
        "{0}: the checkpoint at {1} entries contradicts the one at {2} that {3} concerns",
        new Object[] {side, offered.size(), seen.size(), name});
    evidence.record(
        act("witness.refused", alarm).fact("seen", seen.size()).fact("offered", offered.size()));
  }

  /** The log is found consistent again. */
  void end(AlarmSide side, String name) {
    states
        .openAlarm(side, name)
        .ifPresent(
            alarm -> {
              alarm.end(clock.instant());
              evidence.record(act("witness.reconciled", alarm));
            });
  }

  private static Act act(String kind, WitnessAlarm alarm) {
    return Act.of(kind)
        .by("system:witness")
        .fact("alarm", alarm.id())
        .fact("side", alarm.side())
        .fact("name", alarm.name());
  }
}
