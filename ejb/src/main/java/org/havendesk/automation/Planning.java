package org.havendesk.automation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.access.TeamDesk;
import org.havendesk.platform.InvalidInput;
import org.havendesk.tickets.CannedReplyDesk;
import org.havendesk.tickets.CannedReplyView;
import org.havendesk.tickets.TicketRow;

/** Says what a rule does to a ticket, without doing it. */
@Dependent
class Planning {

  @Inject private TeamDesk teams;
  @Inject private CannedReplyDesk replies;

  /**
   * What becomes of a ticket.
   *
   * @throws InvalidInput if what the rule should do is not possible
   */
  Plan plan(RuleActs acts, TicketRow row) {
    return Plan.of(acts, row, teams.names(), acts.reply().map(name -> reply(name, row)));
  }

  private CannedReplyView reply(String name, TicketRow row) {
    Optional<CannedReplyView> found =
        replies.offered(row.language(), Locale.ENGLISH).stream()
            .filter(each -> each.name().equals(name))
            .findFirst();
    return found.orElseThrow(() -> new InvalidInput("reply", "This canned reply is no more."));
  }
}
