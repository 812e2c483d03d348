package org.havendesk.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Opens the messages of agents: base64 of an Ed25519 signature and, right behind it, the JSON that
 * it signs (3.07.1). Each check comes in the order that 3.07 demands.
 */
@ApplicationScoped
public class SignedMessages {

  @Inject private Clock clock;

  /** For CDI. */
  SignedMessages() {}

  SignedMessages(Clock clock) {
    this.clock = clock;
  }

  /** Between whom, and when, a message counts. */
  private record Pair(String agent, String business, Instant now) {}

  /**
   * What a claim must say.
   *
   * @param holds empty if the claim is not there
   */
  private record Check(
      String claim, BiFunction<Claims, Pair, Optional<Boolean>> holds, Supplier<Refused> refusal) {}

  private static final List<Check> CHECKS =
      List.of(
          new Check(
              "agent-id",
              (claims, pair) -> claims.text("agent-id").map(pair.agent()::equals),
              () -> Refused.forbidden("The claim agent-id names another agent.")),
          new Check(
              "business-id",
              (claims, pair) -> claims.text("business-id").map(pair.business()::equals),
              () -> Refused.forbidden("The claim business-id names another business.")),
          new Check(
              "issued-at",
              (claims, pair) -> claims.time("issued-at").map(at -> !at.isAfter(pair.now())),
              () -> Refused.forbidden("The message was issued in the future: see issued-at.")),
          new Check(
              "expires-at",
              (claims, pair) -> claims.time("expires-at").map(at -> at.isAfter(pair.now())),
              Refused::expired));

  /**
   * Opens a message that must say by itself for whom and when it counts.
   *
   * @throws Refused by the first check that fails
   */
  Claims open(byte[] body, ServiceDirectory.Agent agent, String business) {
    return checked(body, agent, business, true);
  }

  /**
   * Opens a message that may leave that out, as a revocation does (2.04).
   *
   * @throws Refused by the first check that fails
   */
  Claims openBrief(byte[] body, ServiceDirectory.Agent agent, String business) {
    return checked(body, agent, business, false);
  }

  private Claims checked(
      byte[] body, ServiceDirectory.Agent agent, String business, boolean complete) {
    byte[] combined = decoded(body);
    if (!agent.key().verifies(combined)) {
      throw Refused.forbidden("The signature is not by the key in the service directory.");
    }
    var claims =
        Claims.read(Arrays.copyOfRange(combined, VerifyKey.SIGNATURE_LENGTH, combined.length));
    var pair = new Pair(agent.id(), business, clock.instant());
    for (Check check : CHECKS) {
      Optional<Boolean> holds = check.holds().apply(claims, pair);
      if (holds.isEmpty() && complete) {
        throw Refused.malformed("The claim " + check.claim() + " is missing.");
      }
      if (!holds.orElse(true)) {
        throw check.refusal().get();
      }
    }
    return claims;
  }

  /** By which the same message is known, however its base64 is written. */
  static byte[] hash(byte[] body) {
    return Sha256.of(decoded(body));
  }

  private static byte[] decoded(byte[] body) {
    try {
      return Base64.getDecoder().decode(new String(body, StandardCharsets.US_ASCII).strip());
    } catch (IllegalArgumentException e) {
      throw Refused.malformed("The body is not base64.");
    }
  }
}
