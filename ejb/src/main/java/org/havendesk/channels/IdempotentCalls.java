package org.havendesk.channels;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.store.AnsweredCall;
import org.havendesk.channels.store.AnsweredCalls;
import org.havendesk.platform.InvalidInput;
import org.havendesk.sealing.store.KeyRing;

/**
 * Does a partner's call once, however often it is repeated (the Idempotency-Key header, an IETF
 * draft). The key, the work and the answer are one transaction: either all of it happened or
 * nothing, and a refused call does not use its key up.
 */
@Stateless
@Guarded
public class IdempotentCalls {

  private static final Duration KEPT = Duration.ofHours(24);

  @Inject private AnsweredCalls calls;
  @Inject private KeyRing keys;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Does the work, or gives the answer that the same call got before.
   *
   * @param key what the partner sent; without it the work is simply done
   * @param requestHash SHA-256 over method, path and body
   * @throws KeyReused if the key came with another request before
   */
  @Needs({
    Permission.TICKETS_WRITE,
    Permission.RIGHTS_WRITE,
    Permission.CONSENTS_WRITE,
    Permission.TRANSFERS_WRITE
  })
  public PartnerAnswer once(
      Optional<String> key, byte[] requestHash, Supplier<PartnerAnswer> work) {
    if (key.isEmpty()) {
      return work.get();
    }
    if (!key.get().matches("[\\x21-\\x7e]{1,255}")) {
      throw new InvalidInput(
          "Idempotency-Key", "Send 1 to 255 visible ASCII characters, such as a UUID.");
    }
    String client = caller.get().name();
    return calls
        .begin(client, key.get(), requestHash, clock.instant())
        .map(begun -> keep(begun, work.get()))
        .orElseGet(() -> repeat(client, key.get(), requestHash));
  }

  /** Forgets answers after a day. */
  @Needs(Permission.SYSTEM_WORK)
  public void forget() {
    calls.removeBefore(clock.instant().minus(KEPT));
  }

  private PartnerAnswer keep(AnsweredCall begun, PartnerAnswer answer) {
    UUID key = answer.person().orElseGet(keys::newKey);
    begun.answer(
        answer.status(),
        answer.location().orElse(null),
        answer.etag().orElse(null),
        key,
        answer.body());
    calls.flush();
    return answer;
  }

  private PartnerAnswer repeat(String client, String key, byte[] requestHash) {
    AnsweredCall before =
        calls.find(client, key).orElseThrow(() -> new KeyReused(KeyReused.Reason.BUSY));
    if (!before.isFor(requestHash)) {
      throw new KeyReused(KeyReused.Reason.OTHER_REQUEST);
    }
    return new PartnerAnswer(
        before.status(),
        before.location(),
        before.etag(),
        Optional.empty(),
        before.body().orElse("{}"));
  }
}
