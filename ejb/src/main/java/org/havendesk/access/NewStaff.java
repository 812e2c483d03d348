package org.havendesk.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.StaffMember;
import org.havendesk.platform.InvalidInput;

/** Adds accounts: for administrators, and for the first start, when nobody can call yet. */
@Dependent
class NewStaff {

  @Inject private Staff staff;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  void add(String login, String displayName, Set<Role> roles, String password) {
    String name = tidy(login);
    if (!name.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
      throw new InvalidInput("login", "A login has 2 to 64 letters a-z, digits, dots or dashes.");
    }
    if (displayName == null || displayName.isBlank() || displayName.length() > 200) {
      throw new InvalidInput("displayName", "Give the account a name of at most 200 characters.");
    }
    if (staff.find(name).isPresent()) {
      throw new InvalidInput("login", "This login is taken.");
    }
    String hash = passwords.hash(password);
    staff.add(new StaffMember(name, displayName.strip(), hash, names(roles), clock.instant()));
  }

  static Set<String> names(Collection<Role> roles) {
    return roles.stream().map(Role::name).collect(Collectors.toSet());
  }

  /** Logins are compared without regard to case or surrounding blanks. */
  static String tidy(String login) {
    return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
  }
}
