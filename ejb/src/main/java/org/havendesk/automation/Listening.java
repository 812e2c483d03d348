package org.havendesk.automation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.havendesk.automation.store.Cause;
import org.havendesk.automation.store.RuleEvent;
import org.havendesk.automation.store.RuleEvents;
import org.havendesk.automation.store.Rules;
import org.havendesk.tickets.TicketTouched;

/**
 * Writes down what happens in tickets, in the transaction in which it does, if a rule may be
 * waiting for it. The rules act afterwards: whoever writes or works does not wait for them, and
 * nothing that goes wrong with them stops anybody.
 */
@ApplicationScoped
public class Listening {

  @Inject private Rules rules;
  @Inject private RuleEvents events;
  @Inject private Chain chain;
  @Inject private Clock clock;

  void listen(@Observes TicketTouched touched) {
    if (touched.typing()) {
      return;
    }
    Set<Cause> wanted = rules.causes();
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    for (Cause cause : wanted) {
      if (touched.what().stream().anyMatch(what -> what.name().equals(cause.name()))) {
        causes.add(cause);
      }
    }
    // Whatever it is, a rule of time may have to wait for it, or no more.
    if (!causes.isEmpty() || wanted.stream().anyMatch(Cause::isTimed)) {
      Chain.Link link = chain.link();
      events.add(
          RuleEvent.happened(
              touched.ticket(),
              causes,
              !touched.what().isEmpty(),
              link.origin(),
              link.depth(),
              clock.instant()));
    }
  }
}
