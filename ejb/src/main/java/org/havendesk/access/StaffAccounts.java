package org.havendesk.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.store.RecoveryCodes;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.StaffMember;
import org.havendesk.access.store.StaffPasskeys;
import org.havendesk.access.store.StaffVisits;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;

/** The colleagues' accounts: signing in, and what administrators do with accounts. */
@Stateless
@Guarded
public class StaffAccounts {

  @Inject private Staff staff;
  @Inject private NewStaff newStaff;
  @Inject private RoleGranting granting;
  @Inject private Entering entering;
  @Inject private Passwords passwords;
  @Inject private Passcodes passcodes;
  @Inject private RecoveryCodes recovery;
  @Inject private StaffVisits visits;
  @Inject private StaffPasskeys passkeys;
  @Inject private Event<StaffAct> acts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * The account, if the password is right and nothing bars it; one with a second factor is not
   * signed in before {@link #signInWith}. Unknown logins, wrong passwords and barred accounts get
   * the same answer in the same time.
   */
  @OpenToAll("signing in is what one does before one is known")
  public Optional<StaffView> signIn(String login, String password) {
    Optional<StaffMember> member = proven(login, password);
    return member.map(m -> m.hasSecondFactor() ? entering.seen(m) : entering.entered(m));
  }

  /**
   * The second step of an account with a second factor: a passcode, or a recovery code, which is
   * used up. Wrong ones count as wrong passwords do. A passkey is {@link Passkeys#signIn}.
   *
   * @param epoch in which the password was right
   */
  @OpenToAll("signing in is what one does before one is known; the password was right")
  public Optional<StaffView> signInWith(String login, int epoch, String code) {
    Optional<StaffMember> member = staff.find(login);
    member.ifPresent(staff::lock);
    Instant now = clock.instant();
    Optional<StaffMember> open = member.filter(m -> m.isOpenAt(now) && m.epoch() == epoch);
    if (open.filter(m -> shows(m, code)).isEmpty()) {
      open.ifPresent(entering::refused);
      return Optional.empty();
    }
    return open.map(entering::entered);
  }

  /** The account, locked, if the password is right and nothing bars it. */
  private Optional<StaffMember> proven(String login, String password) {
    Optional<StaffMember> member = staff.find(NewStaff.tidy(login));
    boolean fits = passwords.fits(password, member.flatMap(StaffMember::passwordHash));
    member.ifPresent(staff::lock);
    Instant now = clock.instant();
    // A password that was right for a barred account is not told, or the bar would be an oracle.
    Optional<StaffMember> open = member.filter(m -> m.isOpenAt(now));
    if (!fits) {
      open.ifPresent(entering::refused);
      return Optional.empty();
    }
    return open;
  }

  private boolean shows(StaffMember member, String code) {
    Instant now = clock.instant();
    var step =
        member
            .passcodeSeed()
            .filter(seed -> member.passcodesSince().isPresent())
            .map(seed -> passcodes.stepOf(member.login(), seed, code, now))
            .orElse(OptionalLong.empty());
    if (step.isPresent()) {
      return member.usePasscode(step.getAsLong());
    }
    boolean recovered =
        member.hasSecondFactor()
            && recovery.use(member.login(), passcodes.hashOf(member.login(), code), now);
    if (recovered) {
      acts.fire(
          new StaffAct("staff.recovery-code-used", "staff:" + member.login(), member.login()));
    }
    return recovered;
  }

  /** The account of a visit that began in this epoch, if the visit may go on. */
  @OpenToAll("answers about the account that the server's own session names")
  public Optional<StaffView> visiting(String login, int epoch, UUID visit) {
    return staff
        .find(login)
        .filter(m -> m.isActive() && m.epoch() == epoch)
        .filter(m -> visits.find(visit).filter(v -> v.login().equals(login)).isPresent())
        .map(entering::seen);
  }

  /**
   * Whether this is the caller's own password, and passcode or recovery code if the account has a
   * second factor; wrong ones count as at signing in.
   */
  @OpenToAll("compares with nothing but the caller's own account")
  public boolean confirms(String password, String code) {
    Optional<StaffMember> member = proven(caller.get().name(), password);
    boolean shown = member.filter(m -> !m.hasSecondFactor() || shows(m, code)).isPresent();
    member.filter(m -> !shown).ifPresent(entering::refused);
    return shown;
  }

  /** A colleague for whom the system goes on with what they began, as far as they still may. */
  @Needs(Permission.SYSTEM_WORK)
  public Optional<Caller> acting(String login) {
    return staff
        .find(login)
        .filter(StaffMember::isActive)
        .map(entering::seen)
        .map(member -> Caller.staff(login, member.roles()));
  }

  /** Those to whom a ticket can be given, by name. */
  @Needs(Permission.TICKETS_READ)
  public List<StaffView> assignable() {
    return all().stream().filter(m -> m.active() && m.may(Permission.TICKETS_WRITE)).toList();
  }

  /** Those who may see tickets at all, by name. */
  @Needs(Permission.TICKETS_WRITE)
  public List<StaffView> colleagues() {
    return all().stream().filter(m -> m.active() && m.readsTickets()).toList();
  }

  /** The name of every colleague by login, also of those who have left. */
  @Needs({Permission.TICKETS_READ, Permission.RIGHTS_READ, Permission.STAFF_MANAGE})
  public Map<String, String> names() {
    return all().stream().collect(Collectors.toMap(StaffView::login, StaffView::displayName));
  }

  /** Every account by name. */
  @Needs(Permission.STAFF_MANAGE)
  public List<StaffView> list() {
    return all();
  }

  /**
   * Opens an account, and asks for its roles: they count once somebody else agrees.
   *
   * @return the password to hand over
   * @throws InvalidInput if the login is taken or anything is missing
   */
  @Needs(Permission.STAFF_MANAGE)
  @FreshlyProven
  public String open(String login, String displayName, Set<Role> roles) {
    String password = passwords.generate();
    mustBeSome(roles);
    newStaff.add(login, displayName, Set.of(), password);
    prove("staff.account-opened", NewStaff.tidy(login));
    granting.ask(NewStaff.tidy(login), roles);
    return password;
  }

  /**
   * Gives a colleague other roles. What is taken away is so at once, and their visits end; what is
   * new counts once somebody else agrees.
   *
   * @return whether something waits for somebody else
   */
  @Needs(Permission.STAFF_MANAGE)
  @FreshlyProven
  public boolean changeRoles(String login, Set<Role> roles) {
    StaffMember member = find(login);
    mustBeLocal(member);
    mustBeSome(roles);
    if (isOneself(login) && !roles.contains(Role.ADMIN)) {
      throw new InvalidInput("roles", "Nobody takes the role of administrator from themselves.");
    }
    Set<String> kept = NewStaff.names(roles);
    kept.retainAll(member.roles());
    if (!kept.equals(member.roles())) {
      member.takeRoles(kept);
      prove("staff.roles-changed", login);
    }
    Set<Role> fresh = EnumSet.copyOf(roles);
    fresh.removeIf(role -> kept.contains(role.name()));
    granting.ask(member.login(), fresh);
    return !fresh.isEmpty();
  }

  private static void mustBeSome(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new InvalidInput("roles", "Give the account at least one role.");
    }
  }

  /** Closes an account, which ends its running visits, or opens it again. */
  @Needs(Permission.STAFF_MANAGE)
  public void setActive(String login, boolean active) {
    if (isOneself(login)) {
      throw new InvalidInput("login", "Nobody closes their own account.");
    }
    find(login).setActive(active);
    prove(active ? "staff.account-reopened" : "staff.account-closed", login);
  }

  /** Ends the wait after wrong passwords. */
  @Needs(Permission.STAFF_MANAGE)
  public void unlock(String login) {
    find(login).unlock();
    prove("staff.account-unlocked", login);
  }

  /** Replaces a password by a generated one, which is returned once, to hand over. */
  @Needs(Permission.STAFF_MANAGE)
  @FreshlyProven
  public String resetPassword(String login) {
    StaffMember member = find(login);
    mustBeLocal(member);
    String password = passwords.generate();
    member.changePassword(passwords.hash(password));
    prove("staff.password-reset", login);
    return password;
  }

  /** Takes a lost second factor and all passkeys from an account; its colleague sets up others. */
  @Needs(Permission.STAFF_MANAGE)
  @FreshlyProven
  public void resetSecondFactor(String login) {
    StaffMember member = find(login);
    member.dropPasscodes();
    member.dropHandle();
    recovery.replace(member.login(), List.of());
    passkeys.removeAll(member.login());
    prove("staff.second-factor-reset", member.login());
  }

  /**
   * Replaces one's own password; all visits end.
   *
   * @throws InvalidInput if the old one is wrong or the new one easy to guess
   */
  @OpenToAll("changes nothing but the caller's own account, and asks for its password")
  public void changeOwnPassword(String oldPassword, String newPassword) {
    StaffMember member = find(caller.get().name());
    staff.lock(member);
    mustBeLocal(member);
    passwords.mustBeGood(newPassword, member.login());
    if (!passwords.fits(oldPassword, member.passwordHash())) {
      throw new InvalidInput("oldPassword", "The old password is not right.");
    }
    member.changePassword(passwords.hash(newPassword));
    prove("staff.password-changed", member.login());
  }

  private List<StaffView> all() {
    return staff.all().stream().map(entering::seen).toList();
  }

  private StaffMember find(String login) {
    return staff.find(NewStaff.tidy(login)).orElseThrow(() -> new NotFound("such account"));
  }

  private boolean isOneself(String login) {
    return caller.get().name().equals(NewStaff.tidy(login));
  }

  private void prove(String kind, String login) {
    acts.fire(new StaffAct(kind, caller.get().actor(), login));
  }

  /** What a provider vouches for is changed there. */
  static void mustBeLocal(StaffMember member) {
    if (member.isProviders()) {
      throw new InvalidInput("provider", "The provider of this account decides on it.");
    }
  }
}
