package org.havendesk.access;

import static org.havendesk.access.Permission.ACCESS_REVIEW;
import static org.havendesk.access.Permission.STAFF_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.store.RoleGrant;
import org.havendesk.access.store.RoleGrants;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.StaffMember;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;

/** Four eyes: a role that one colleague asks for counts once another one has agreed. */
@Stateless
@Guarded
public class RoleGranting {

  @Inject private RoleGrants grants;
  @Inject private Staff staff;
  @Inject private Event<StaffAct> acts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * A role that waits for somebody else.
   *
   * @param own whether the viewer asked for it, or would get it: somebody else decides
   */
  public record Asked(
      UUID id,
      String login,
      String displayName,
      Role role,
      String askedBy,
      Instant askedAt,
      boolean own) {}

  /** What waits for somebody else, the oldest first. */
  @Needs({STAFF_MANAGE, ACCESS_REVIEW})
  public List<Asked> open() {
    return grants.open().stream().flatMap(grant -> asked(grant).stream()).toList();
  }

  private Optional<Asked> asked(RoleGrant grant) {
    Optional<StaffMember> member = staff.find(grant.login());
    return Role.named(grant.role())
        .flatMap(
            role ->
                member.map(
                    m ->
                        new Asked(
                            grant.id(),
                            m.login(),
                            m.displayName(),
                            role,
                            grant.askedBy(),
                            grant.askedAt(),
                            isOwn(grant))));
  }

  private boolean isOwn(RoleGrant grant) {
    String viewer = caller.get().name();
    return viewer.equals(grant.askedBy()) || viewer.equals(grant.login());
  }

  /** Asks for roles for an account; what waits already is not asked for twice. */
  @Needs(STAFF_MANAGE)
  @FreshlyProven
  public void ask(String login, Collection<Role> roles) {
    List<String> waiting = grants.openFor(login).stream().map(RoleGrant::role).toList();
    for (Role role : roles) {
      if (!waiting.contains(role.name())) {
        grants.add(new RoleGrant(login, role.name(), caller.get().name(), clock.instant()));
        prove("staff.role-asked", login, role);
      }
    }
  }

  /**
   * Agrees that an account gets a role, or does not. The account's running visits end with it.
   *
   * @throws InvalidInput to who asked for it, and to who would get it
   * @throws Stale if it is decided already
   */
  @Needs({STAFF_MANAGE, ACCESS_REVIEW})
  @FreshlyProven
  public void decide(UUID id, boolean granted) {
    RoleGrant grant = grants.lock(id).orElseThrow(() -> new NotFound("such a question"));
    if (!grant.isOpen()) {
      throw new Stale("Role " + grant.role());
    }
    if (isOwn(grant)) {
      throw new InvalidInput("grant", "Somebody else decides on what you asked for, or would get.");
    }
    StaffMember member = staff.find(grant.login()).orElseThrow(() -> new NotFound("such account"));
    grant.decide(granted, caller.get().name(), clock.instant());
    if (granted) {
      member.gain(grant.role());
    }
    prove(
        granted ? "staff.role-granted" : "staff.role-declined",
        grant.login(),
        Role.valueOf(grant.role()));
  }

  private void prove(String kind, String login, Role role) {
    acts.fire(new StaffAct(kind, caller.get().actor(), login, Optional.of(role)));
  }
}
