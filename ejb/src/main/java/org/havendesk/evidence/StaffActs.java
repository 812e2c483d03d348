package org.havendesk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.havendesk.access.StaffAct;
import org.havendesk.access.TeamAct;

/**
 * Keeps evidence of what is done to accounts and teams, which stand below the log and can't call
 * it.
 */
@ApplicationScoped
public class StaffActs {

  @Inject private Evidence evidence;

  void record(@Observes TeamAct act) {
    Act kept = Act.of(act.kind()).by(act.actor()).fact("team", act.team());
    act.facts().forEach(kept::fact);
    evidence.record(kept);
  }

  void record(@Observes StaffAct act) {
    Act kept = Act.of(act.kind()).by(act.actor()).fact("account", act.account());
    act.role().ifPresent(role -> kept.fact("role", role.group()));
    evidence.record(kept);
  }
}
