package org.havendesk.access.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A colleague's account: signs in, is locked for ever longer after wrong passwords, can be closed.
 * One that a provider of OpenID Connect knows has no password.
 */
@Entity
@Table(name = "staff_member")
public class StaffMember {

  private static final int FREE_ATTEMPTS = 5;
  private static final Duration FIRST_LOCK = Duration.ofSeconds(30);
  private static final Duration LONGEST_LOCK = Duration.ofHours(1);

  @Id private String login;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "password_hash")
  private String passwordHash;

  private String issuer;
  private String subject;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "login"))
  @Column(name = "role")
  private Set<String> roles = new TreeSet<>();

  private boolean active = true;

  @Column(name = "failed_attempts")
  private int failedAttempts;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  private int epoch;

  @Column(name = "passcode_seed")
  private byte[] passcodeSeed;

  @Column(name = "passcode_since")
  private Instant passcodeSince;

  @Column(name = "passcode_step")
  private long passcodeStep;

  @Column(name = "user_handle")
  private byte[] userHandle;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_sign_in")
  private Instant lastSignIn;

  @Version private long version;

  /** For JPA. */
  protected StaffMember() {}

  /** A new, active account. */
  public StaffMember(
      String login,
      String displayName,
      String passwordHash,
      Collection<String> roles,
      Instant now) {
    this.login = login;
    this.displayName = displayName;
    this.passwordHash = passwordHash;
    this.roles.addAll(roles);
    this.createdAt = now;
  }

  /**
   * A new, active account without a password.
   *
   * @param issuer the provider that knows the colleague
   * @param subject by which it does
   */
  public static StaffMember known(
      String issuer,
      String subject,
      String login,
      String displayName,
      Collection<String> roles,
      Instant now) {
    var member = new StaffMember(login, displayName, null, roles, now);
    member.issuer = issuer;
    member.subject = subject;
    return member;
  }

  /** The provider says what the colleague is called. */
  public void rename(String newName) {
    displayName = newName;
  }

  /** It was proven who it is. */
  public void signedIn(Instant now) {
    failedAttempts = 0;
    lockedUntil = null;
    lastSignIn = now;
  }

  /**
   * A wrong password was given: from the fifth on each one doubles the wait. Who has none can't be
   * locked out by others who try one.
   */
  public void mistyped(Instant now) {
    if (isProviders()) {
      return;
    }
    failedAttempts++;
    if (failedAttempts >= FREE_ATTEMPTS) {
      int doublings = Math.min(failedAttempts - FREE_ATTEMPTS, 10);
      Duration wait = FIRST_LOCK.multipliedBy(1L << doublings);
      lockedUntil = now.plus(wait.compareTo(LONGEST_LOCK) < 0 ? wait : LONGEST_LOCK);
    }
  }

  /** Ends the wait. */
  public void unlock() {
    failedAttempts = 0;
    lockedUntil = null;
  }

  /** Replaces the password and ends every running visit. */
  public void changePassword(String newHash) {
    passwordHash = newHash;
    epoch++;
    unlock();
  }

  /** Offers passcodes made from this seed; they count once the account has shown one. */
  public void offerPasscodes(byte[] seed) {
    passcodeSeed = seed.clone();
    passcodeSince = null;
    passcodeStep = 0;
  }

  /** From now on the password lets nobody in without a passcode. */
  public void takePasscodes(Instant now) {
    passcodeSince = now;
  }

  /** Signing in takes no passcode, again. */
  public void dropPasscodes() {
    passcodeSeed = null;
    passcodeSince = null;
  }

  /** Uses the passcode of a time step up; false if it, or a later one, was used before. */
  public boolean usePasscode(long step) {
    boolean fresh = step > passcodeStep;
    passcodeStep = Math.max(step, passcodeStep);
    return fresh;
  }

  /** Since when signing in takes a passcode; empty if it does not. */
  public Optional<Instant> passcodesSince() {
    return Optional.ofNullable(passcodeSince);
  }

  /** From what the passcodes are made, also those that are only offered yet. */
  public Optional<byte[]> passcodeSeed() {
    return Optional.ofNullable(passcodeSeed).map(byte[]::clone);
  }

  /**
   * Has passkeys from now on, under this random name that says nothing about the account.
   *
   * @return false if the account goes by another one already
   */
  public boolean goBy(byte[] handle) {
    if (userHandle == null) {
      userHandle = handle.clone();
    }
    return Arrays.equals(userHandle, handle);
  }

  /** Has no passkeys any more, and no name that one of them would know. */
  public void dropHandle() {
    userHandle = null;
  }

  /** What its passkeys call the account; empty if it has none. */
  public Optional<byte[]> userHandle() {
    return Optional.ofNullable(userHandle).map(byte[]::clone);
  }

  /** Whether the password alone lets nobody in. */
  public boolean hasSecondFactor() {
    return passcodeSince != null || userHandle != null;
  }

  /** Replaces the roles and ends every running visit. */
  public void takeRoles(Collection<String> newRoles) {
    roles.clear();
    roles.addAll(newRoles);
    epoch++;
  }

  /** Has one role more; every running visit ends. */
  public void gain(String role) {
    roles.add(role);
    epoch++;
  }

  /** Has one role less; every running visit ends. */
  public void lose(String role) {
    roles.remove(role);
    epoch++;
  }

  /** Closes the account and ends every running visit, or opens it again. */
  public void setActive(boolean nowActive) {
    active = nowActive;
    epoch++;
  }

  /** Whether the account may be used at this moment. */
  public boolean isOpenAt(Instant now) {
    return active && !isLockedAt(now);
  }

  /** Whether wrong passwords bar the account at this moment. */
  public boolean isLockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** What they sign in with. */
  public String login() {
    return login;
  }

  /** What colleagues call them. */
  public String displayName() {
    return displayName;
  }

  /** Argon2id in the PHC string format, with its salt and parameters, if there is a password. */
  public Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  /** Whether a provider knows the colleague, and says what roles they have. */
  public boolean isProviders() {
    return subject != null;
  }

  /** Whether this is whom the provider means. */
  public boolean isKnownAs(String byIssuer, String asSubject) {
    return isProviders() && issuer.equals(byIssuer) && subject.equals(asSubject);
  }

  /** Names of their roles. */
  public Set<String> roles() {
    return Set.copyOf(roles);
  }

  /** Whether the account is open at all. */
  public boolean isActive() {
    return active;
  }

  /** A visit that began in an earlier epoch is over. */
  public int epoch() {
    return epoch;
  }

  /** When they last signed in. */
  public Optional<Instant> lastSignIn() {
    return Optional.ofNullable(lastSignIn);
  }

  /** When the account was opened. */
  public Instant createdAt() {
    return createdAt;
  }
}
