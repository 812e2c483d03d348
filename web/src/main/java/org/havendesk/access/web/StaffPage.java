package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.havendesk.access.Role;
import org.havendesk.access.StaffAccounts;
import org.havendesk.access.StaffView;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.web.Toasts;

/** The administrators' page of accounts. */
@Named
@RequestScoped
public class StaffPage {

  private static final String TEXTS = "org.havendesk.access.web.messages";

  @Inject private StaffAccounts accounts;
  @Inject private Toasts toasts;

  private List<StaffView> members;
  private String login;
  private String displayName;
  private Role role = Role.AGENT;
  private Role newRole;
  private String password;
  private String passwordOf;

  /** Opens an account and shows its password once. */
  public void open() {
    attempt(
        () -> {
          password = accounts.open(login, displayName, EnumSet.of(role));
          passwordOf = displayName;
          login = null;
          displayName = null;
        },
        "staff.opened");
  }

  /** Gives a colleague another role, or adds it to theirs. */
  public void toggleRole(StaffView member) {
    if (newRole == null) {
      return;
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(member.roles());
    if (!roles.remove(newRole)) {
      roles.add(newRole);
    }
    newRole = null;
    attempt(() -> accounts.changeRoles(member.login(), roles), "staff.rolesChanged");
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

  private void attempt(Runnable act, String success) {
    try {
      act.run();
      toasts.done(TEXTS, success);
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

  public Role getNewRole() {
    return newRole;
  }

  public void setNewRole(Role newRole) {
    this.newRole = newRole == null ? this.newRole : newRole;
  }
}
