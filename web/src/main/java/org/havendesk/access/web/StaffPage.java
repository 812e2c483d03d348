package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.havendesk.access.Role;
import org.havendesk.access.RoleGranting;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Language;
import org.havendesk.platform.web.Toasts;
import org.omnifaces.util.Messages;

/** The administrators' page of accounts. */
@Named
@RequestScoped
public class StaffPage {

  private static final String TEXTS = "org.havendesk.access.web.messages";

  @Inject private StaffAccounts accounts;
  @Inject private RoleGranting granting;
  @Inject private Toasts toasts;
  @Inject private Language language;

  private final Map<String, String> chosenRoles = new HashMap<>();

  private List<StaffView> members;
  private List<RoleGranting.Asked> asked;
  private String login;
  private String displayName;
  private Role role = Role.AGENT;
  private String password;
  private String passwordOf;

  /** Opens an account and shows its password once. */
  public void open() {
    try {
      password = accounts.open(login, displayName, EnumSet.of(role));
      passwordOf = displayName;
      login = null;
      displayName = null;
      members = null;
      toasts.done(TEXTS, "staff.opened");
    } catch (InvalidInput e) {
      Messages.addError(
          "open:" + e.field(),
          "{0}",
          language.texts(TEXTS).getString("staff.invalid." + e.field()));
    }
  }

  /** Gives a colleague another role, or adds it to theirs. */
  public void toggleRole(StaffView member) {
    Optional<Role> chosen =
        Optional.ofNullable(chosenRoles.remove(member.login())).flatMap(Role::named);
    if (chosen.isEmpty()) {
      toasts.warn(TEXTS, "staff.chooseRole");
      return;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(member.roles());
    if (!roles.remove(chosen.get())) {
      roles.add(chosen.get());
    }
    attempt(
        () ->
            accounts.changeRoles(member.login(), roles)
                ? "staff.rolesAsked"
                : "staff.rolesChanged");
  }

  /** Closes an account or opens it again. */
  public void setActive(StaffView member, boolean active) {
    attempt(
        () -> accounts.setActive(member.login(), active),
        active ? "staff.reopened" : "staff.closed");
  }

  /** Ends the wait after wrong passwords. */
  public void unlock(StaffView member) {
    attempt(() -> accounts.unlock(member.login()), "staff.unlocked");
  }

  /** Makes a new password and shows it once. */
  public void resetPassword(StaffView member) {
    attempt(
        () -> {
          password = accounts.resetPassword(member.login());
          passwordOf = member.displayName();
        },
        "staff.passwordReset");
  }

  /** Takes a lost second factor from the account. */
  public void resetSecondFactor(StaffView member) {
    attempt(() -> accounts.resetSecondFactor(member.login()), "staff.factorReset");
  }

  private void attempt(Runnable act, String success) {
    attempt(
        () -> {
          act.run();
          return success;
        });
  }

  /** Says what the act says of itself, or why it could not be. */
  private void attempt(Supplier<String> act) {
    try {
      toasts.done(TEXTS, act.get());
      members = null;
    } catch (InvalidInput e) {
      toasts.refuse(TEXTS, "staff.invalid." + e.field());
    }
  }

  public List<StaffView> getMembers() {
    if (members == null) {
      members = accounts.list();
    }
    return members;
  }

  /** The roles that wait for somebody else's yes. */
  public List<Role> waitingFor(StaffView member) {
    if (asked == null) {
      asked = granting.open();
    }
    return asked.stream()
        .filter(one -> one.login().equals(member.login()))
        .map(RoleGranting.Asked::role)
        .toList();
  }

  public List<Role> getRoles() {
    return Arrays.asList(Role.values());
  }

  /** The password to hand over; there is no second time to read it. */
  public String getPassword() {
    return password;
  }

  public String getPasswordOf() {
    return passwordOf;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  /** What was chosen in each row, by login: no row's choice reaches another's button. */
  public Map<String, String> getChosenRoles() {
    return chosenRoles;
  }
}
