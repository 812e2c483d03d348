package org.havendesk.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.havendesk.access.store.StaffMember;

/** What becomes of a try to sign in, however it was proven: on the account, and on record. */
@Dependent
class Entering {

  @Inject private SignInRules rules;
  @Inject private Event<StaffAct> acts;
  @Inject private Clock clock;

  /** It was proven who it is. */
  StaffView entered(StaffMember member) {
    member.signedIn(clock.instant());
    acts.fire(new StaffAct("staff.signed-in", "staff:" + member.login(), member.login()));
    return seen(member);
  }

  /** The account as it is now. */
  StaffView seen(StaffMember member) {
    return StaffView.of(member, rules.secondFactorFor(), clock.instant());
  }

  /**
   * What was shown is not right. Each failure doubles the wait for the next one, so nobody can fill
   * the log with them.
   */
  void refused(StaffMember member) {
    member.mistyped(clock.instant());
    acts.fire(new StaffAct("staff.sign-in-failed", "system:sign-in", member.login()));
  }
}
