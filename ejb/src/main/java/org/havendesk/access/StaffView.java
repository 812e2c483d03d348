package org.havendesk.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.havendesk.access.store.StaffMember;

/**
 * A colleague's account as others may see it.
 *
 * @param locked whether wrong passwords bar it at this moment
 * @param epoch visits that began in an earlier one are over
 * @param secondFactor whether signing in takes a passcode besides
 * @param provided whether a provider signs the colleague in and says what roles they have
 * @param passkeys whether a passkey lets in, instead of password and passcode
 * @param enrols whether a role demands a second factor, and there is none yet: nothing else opens
 */
public record StaffView(
    String login,
    String displayName,
    Set<Role> roles,
    boolean active,
    boolean locked,
    int epoch,
    boolean secondFactor,
    boolean provided,
    boolean passkeys,
    boolean enrols,
    Optional<Instant> lastSignIn) {

  /**
   * An account as it is at this moment.
   *
   * @param demanding the roles that nobody uses without a second factor
   */
  static StaffView of(StaffMember member, Set<Role> demanding, Instant now) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    member.roles().forEach(name -> Role.named(name).ifPresent(roles::add));
    return new StaffView(
        member.login(),
        member.displayName(),
        roles,
        member.isActive(),
        member.isLockedAt(now),
        member.epoch(),
        member.passcodesSince().isPresent(),
        member.isProviders(),
        member.userHandle().isPresent(),
        // What a provider asks of its colleagues is its own matter.
        !member.isProviders()
            && !member.hasSecondFactor()
            && roles.stream().anyMatch(demanding::contains),
        member.lastSignIn());
  }

  /** Whether more than the password is asked for at signing in. */
  public boolean takesSecondStep() {
    return secondFactor || passkeys;
  }

  /** Whether one of the roles may see tickets. */
  public boolean readsTickets() {
    return may(Permission.TICKETS_READ);
  }

  /** Whether one of the roles has the permission. */
  boolean may(Permission permission) {
    return Caller.staff(login, roles).may(permission);
  }

  /** Whom the services see when this colleague calls: one without a permission before enrolling. */
  public Caller caller() {
    return Caller.staff(login, enrols ? Set.of() : roles);
  }
}
