package org.havendesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.havendesk.access.store.Remit;
import org.havendesk.access.store.Team;
import org.havendesk.access.store.Teams;

/**
 * Whose matters the caller may see. Permissions say what somebody may do, a remit says for whom. It
 * is read anew with each request: a change holds on every instance with its commit.
 */
@ApplicationScoped
public class Remits {

  @Inject private Teams teams;
  @Inject private OwnRemit own;
  @Inject private CurrentCaller caller;

  /** The caller's. Only colleagues in teams have a limit, and of them not who must see all. */
  public Remit own() {
    Caller who = caller.get();
    return who.kind() != Caller.Kind.STAFF || who.may(Permission.TICKETS_EVERYWHERE)
        ? Remit.EVERYTHING
        : own.of(who.name(), this::read);
  }

  private Remit read(String login) {
    return new Remit(login, teams.of(login).stream().map(Team::part).toList());
  }
}
