package org.havendesk.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A colleague's account as others may see it.
 *
 * @param locked whether wrong passwords bar it at this moment
 * @param epoch visits that began in an earlier one are over
 * @param secondFactor whether signing in takes a passcode besides
 * @param provided whether a provider signs the colleague in and says what roles they have
 * @param passkeys whether a passkey lets in, instead of password and passcode
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
    Optional<Instant> lastSignIn) {

  /** Whom the services see when this colleague calls. */
  public Caller caller() {
    return Caller.staff(login, roles);
  }
}
