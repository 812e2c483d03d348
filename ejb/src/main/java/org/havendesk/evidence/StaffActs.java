package org.havendesk.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.havendesk.access.StaffAct;

/** Keeps evidence of what is done to accounts, which stand below the log and can't call it. */
@ApplicationScoped
public class StaffActs {

  @Inject private Evidence evidence;

  void record(@Observes StaffAct act) {
    Act kept = Act.of(act.kind()).by(act.actor()).fact("account", act.account());
    act.role().ifPresent(role -> kept.fact("role", role.group()));
    evidence.record(kept);
  }
}
