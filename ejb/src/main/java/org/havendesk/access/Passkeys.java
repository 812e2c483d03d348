package org.havendesk.access;

import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.InvalidSignatureCountException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.havendesk.access.store.RecoveryCodes;
import org.havendesk.access.store.Staff;
import org.havendesk.access.store.StaffMember;
import org.havendesk.access.store.StaffPasskey;
import org.havendesk.access.store.StaffPasskeys;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Settings;

/**
 * Passkeys instead of password and passcode: a device that somebody has, which first makes sure by
 * PIN or finger who holds it. Whose account has one is let in by no password alone.
 */
@Stateless
@Guarded
public class Passkeys {

  private static final int HANDLE_BYTES = 32;
  private static final int LONGEST_NAME = 64;

  private final SecureRandom random = new SecureRandom();

  @Inject private Staff staff;
  @Inject private StaffPasskeys passkeys;
  @Inject private RecoveryCodes recovery;
  @Inject private PasskeyDirectory directory;
  @Inject private Entering entering;
  @Inject private Settings settings;
  @Inject private Event<StaffAct> acts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** A passkey as its colleague sees it. */
  public record View(UUID id, String name, Instant madeAt, Optional<Instant> lastUsed) {}

  /** The caller's own passkeys, the oldest first. */
  @OpenToAll("tells of nothing but the caller's own account")
  public List<View> own() {
    return passkeys.of(caller.get().name()).stream()
        .map(p -> new View(p.id(), p.name(), p.madeAt(), p.lastUsed()))
        .toList();
  }

  /** What the caller's browser needs to know to have a passkey made. */
  @OpenToAll("changes nothing but the caller's own account")
  @FreshlyProven
  public PasskeyChallenge offer() {
    StaffMember member = member();
    StaffAccounts.mustBeLocal(member);
    return protocol()
        .offer(member.login(), member.displayName(), member.userHandle().orElseGet(this::handle));
  }

  /**
   * Takes the passkey that was made; from now on it lets in.
   *
   * @param offer what was kept of {@link #offer}
   * @param answer of the browser
   * @throws InvalidInput naming the field, if the name is missing or the answer not right
   */
  @OpenToAll("changes nothing but the caller's own account, upon an offer to it")
  public void add(String offer, String answer, String name) {
    String tidy = tidy(name);
    StaffMember member = member();
    staff.lock(member);
    try {
      RegistrationResult made = protocol().made(offer, answer);
      if (!member.goBy(PasskeyProtocol.handleIn(offer))) {
        throw notRight();
      }
      passkeys.add(
          new StaffPasskey(
              UUID.randomUUID(),
              member.login(),
              tidy,
              made.getKeyId().getId().getBytes(),
              made.getPublicKeyCose().getBytes(),
              made.getSignatureCount(),
              clock.instant()));
    } catch (IOException | RegistrationFailedException | IllegalArgumentException e) {
      throw notRight();
    }
    prove("staff.passkey-added", caller.get().actor(), member.login());
  }

  /**
   * Gives one of the caller's own passkeys another name.
   *
   * @throws InvalidInput if the name is missing
   */
  @OpenToAll("changes nothing but the caller's own account")
  public void rename(UUID id, String name) {
    find(id).rename(tidy(name));
  }

  /** Removes one of the caller's own passkeys: it lets nobody in any more. */
  @OpenToAll("changes nothing but the caller's own account")
  @FreshlyProven
  public void remove(UUID id) {
    passkeys.remove(find(id));
    StaffMember member = member();
    staff.lock(member);
    if (passkeys.of(member.login()).isEmpty()) {
      member.dropHandle();
    }
    if (!member.hasSecondFactor()) {
      recovery.replace(member.login(), List.of());
    }
    prove("staff.passkey-removed", caller.get().actor(), member.login());
  }

  /** What a browser needs to know to have a passkey sign. */
  @OpenToAll("signing in is what one does before one is known")
  public PasskeyChallenge ask() {
    return protocol().ask();
  }

  /**
   * The account whose passkey signed, if nothing bars it; both factors at once, because the device
   * made sure who holds it.
   *
   * @param question what was kept of {@link #ask}
   */
  @OpenToAll("signing in is what one does before one is known")
  public Optional<StaffView> signIn(String question, String answer) {
    return signer(question, answer, clock.instant()).map(entering::entered);
  }

  /** Whether one of the caller's own passkeys signed. */
  @OpenToAll("compares with nothing but the caller's own account")
  public boolean confirms(String question, String answer) {
    return signer(question, answer, clock.instant())
        .filter(m -> m.login().equals(caller.get().name()))
        .isPresent();
  }

  /** Whose passkey signed, locked; a signature that is not right counts as a wrong password. */
  private Optional<StaffMember> signer(String question, String answer, Instant now) {
    try {
      // First its row, then the account's, in every transaction that needs both.
      Optional<StaffPasskey> passkey = passkeys.lock(PasskeyProtocol.credentialIn(answer));
      Optional<StaffMember> member = passkey.flatMap(p -> staff.find(p.login()));
      member.ifPresent(staff::lock);
      Optional<StaffMember> open = member.filter(m -> m.isOpenAt(now));
      if (open.isPresent() && !signs(passkey.get(), question, answer, now)) {
        entering.refused(open.get());
        return Optional.empty();
      }
      return open;
    } catch (IOException noPasskey) {
      return Optional.empty();
    }
  }

  private boolean signs(StaffPasskey passkey, String question, String answer, Instant now) {
    try {
      byte[] challenge = DigestUtils.sha256(PasskeyProtocol.challengeIn(question));
      if (passkey.hasSigned(challenge)) {
        return false;
      }
      AssertionResult signed = protocol().signed(question, answer);
      passkey.used(challenge, signed.getSignatureCount(), now);
      return true;
    } catch (InvalidSignatureCountException copied) {
      // Two devices hold the same passkey, and nobody can tell which of them signed.
      prove("staff.passkey-count-went-back", "system:sign-in", passkey.login());
      return false;
    } catch (IOException | AssertionFailedException | IllegalArgumentException notRight) {
      return false;
    }
  }

  private PasskeyProtocol protocol() {
    return new PasskeyProtocol(settings.baseUrl(), directory);
  }

  private byte[] handle() {
    byte[] handle = new byte[HANDLE_BYTES];
    random.nextBytes(handle);
    return handle;
  }

  private static String tidy(String name) {
    String tidy = name == null ? "" : name.strip();
    if (tidy.isEmpty() || tidy.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "A passkey has a name of up to 64 characters.");
    }
    return tidy;
  }

  private static InvalidInput notRight() {
    return new InvalidInput("answer", "This is no passkey made upon this offer.");
  }

  private StaffPasskey find(UUID id) {
    return passkeys.find(caller.get().name(), id).orElseThrow(() -> new NotFound("such passkey"));
  }

  private StaffMember member() {
    return staff.find(caller.get().name()).orElseThrow(() -> new NotFound("such account"));
  }

  private void prove(String kind, String actor, String login) {
    acts.fire(new StaffAct(kind, actor, login));
  }
}
