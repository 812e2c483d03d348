package org.havendesk.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.havendesk.access.TeamClosed;
import org.havendesk.people.PersonMoved;
import org.havendesk.tickets.store.Tickets;

/** Keeps true what remits ask of tickets, in the transaction in which it changes. */
@ApplicationScoped
public class KeepingRemits {

  @Inject private Tickets tickets;

  void follow(@Observes PersonMoved move) {
    tickets.comesFrom(move.person(), move.country());
  }

  void release(@Observes TeamClosed gone) {
    tickets.leave(gone.team());
  }
}
