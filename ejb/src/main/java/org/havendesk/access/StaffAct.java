package org.havendesk.access;

import java.util.Optional;

/**
 * Something was done to an account or with it; fired in the transaction that did it, so that what
 * keeps evidence can do so in the same one.
 *
 * @param kind as {@code staff.past-participle}
 * @param actor who did it: kind and name of the caller
 * @param account the sign-in name it was done to
 * @param role that it was about, if it was about one
 */
public record StaffAct(String kind, String actor, String account, Optional<Role> role) {

  /** About the account as a whole. */
  public StaffAct(String kind, String actor, String account) {
    this(kind, actor, account, Optional.empty());
  }
}
