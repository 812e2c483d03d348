package org.havendesk.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.havendesk.access.store.RecoveryCodes;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.StaffMember;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;

/** A colleague's own second factor: passcodes of an authenticator, and codes for its loss. */
@Stateless
@Guarded
public class SecondFactor {

  private static final String HOUSE = "Havendesk";

  @Inject private Staff staff;
  @Inject private RecoveryCodes recovery;
  @Inject private Passcodes passcodes;
  @Inject private Event<StaffAct> acts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * What an authenticator needs to know.
   *
   * @param secret in Base32
   * @param address the same as {@code otpauth:} URI
   */
  public record Offer(String secret, String address) {

    /** Silent, so that no log line ever holds it. */
    @Override
    public String toString() {
      return "Offer[…]";
    }
  }

  /**
   * How it stands.
   *
   * @param since since when signing in takes a passcode; empty if it does not
   * @param codesLeft how many recovery codes are left
   */
  public record State(Optional<Instant> since, long codesLeft) {}

  /** How the caller's account stands. */
  @OpenToAll("tells of nothing but the caller's own account")
  public State state() {
    var member = own();
    return new State(member.passcodesSince(), recovery.left(member.login()));
  }

  /**
   * Makes a new secret, which counts once {@link #confirm} was called with one of its passcodes.
   *
   * @throws InvalidInput if there is one that counts
   */
  @OpenToAll("changes nothing but the caller's own account")
  @FreshlyProven
  public void begin() {
    var member = own();
    mustBeWithout(member);
    member.offerPasscodes(passcodes.newSeed());
  }

  /** What was begun and not confirmed yet. */
  @OpenToAll("tells of nothing but the caller's own account")
  public Optional<Offer> offered() {
    var member = own();
    return member
        .passcodeSeed()
        .filter(seed -> member.passcodesSince().isEmpty())
        .map(seed -> passcodes.secretOf(member.login(), seed))
        .map(secret -> new Offer(secret, Passcodes.address(member.login(), HOUSE, secret)));
  }

  /**
   * From now on signing in takes a passcode.
   *
   * @return the recovery codes, to be shown this once
   * @throws InvalidInput if the passcode is not right, or nothing was begun
   */
  @OpenToAll("changes nothing but the caller's own account")
  public List<String> confirm(String code) {
    var member = own();
    staff.lock(member);
    mustBeWithout(member);
    Instant now = clock.instant();
    OptionalLong step =
        member
            .passcodeSeed()
            .map(seed -> passcodes.stepOf(member.login(), seed, code, now))
            .orElse(OptionalLong.empty());
    if (step.isEmpty() || !member.usePasscode(step.getAsLong())) {
      throw new InvalidInput("code", "This is not the passcode of this moment.");
    }
    member.takePasscodes(now);
    prove("staff.second-factor-set-up", member);
    return freshCodes(member);
  }

  /** Makes new recovery codes; the old ones are worth nothing any more. */
  @OpenToAll("changes nothing but the caller's own account")
  @FreshlyProven
  public List<String> renewCodes() {
    var member = own();
    prove("staff.recovery-codes-renewed", member);
    return freshCodes(member);
  }

  /** Signing in takes no passcode, again. */
  @OpenToAll("changes nothing but the caller's own account")
  @FreshlyProven
  public void remove() {
    var member = own();
    member.dropPasscodes();
    if (!member.hasSecondFactor()) {
      recovery.replace(member.login(), List.of());
    }
    prove("staff.second-factor-removed", member);
  }

  private List<String> freshCodes(StaffMember member) {
    var codes = passcodes.newRecoveryCodes();
    recovery.replace(
        member.login(),
        codes.stream().map(code -> passcodes.hashOf(member.login(), code)).toList());
    return codes;
  }

  private static void mustBeWithout(StaffMember member) {
    StaffAccounts.mustBeLocal(member);
    if (member.passcodesSince().isPresent()) {
      throw new InvalidInput("code", "This account has a second factor already.");
    }
  }

  private void prove(String kind, StaffMember member) {
    acts.fire(new StaffAct(kind, caller.get().actor(), member.login()));
  }

  private StaffMember own() {
    return staff.find(caller.get().name()).orElseThrow(() -> new NotFound("such account"));
  }
}
