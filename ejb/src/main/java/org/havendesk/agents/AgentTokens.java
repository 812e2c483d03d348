package org.havendesk.agents;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.havendesk.access.Guarded;
import org.havendesk.access.OpenToAll;
import org.havendesk.agents.store.AgentLedger;
import org.havendesk.agents.store.AgentToken;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;

/** The tokens that agents present (2.05); of each only a hash is kept, and each agent has one. */
@Stateless
@Guarded
public class AgentTokens {

  private static final int TOKEN_BYTES = 32;

  @Inject private AgentLedger ledger;
  @Inject private Evidence evidence;

  private final SecureRandom random = new SecureRandom();

  /**
   * Makes a token, which takes the place of the last one.
   *
   * @param issuedAt of the signed message that asks for it
   * @throws Refused if a message as new as this one was used before
   */
  @OpenToAll("the caller has verified the agent's signature")
  public String renew(String agent, Instant issuedAt) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    byte[] hash = hash(token);
    ledger
        .lockTokenOf(agent)
        .ifPresentOrElse(
            known -> {
              if (!known.isOlderThan(issuedAt)) {
                throw Refused.forbidden("A message as new as this one was used before.");
              }
              known.renew(hash, issuedAt);
            },
            () -> ledger.add(new AgentToken(agent, hash, issuedAt)));
    evidence.record(Act.of("agent.registered").by("agent:" + agent));
    return token;
  }

  /** The agent to whom a token was given. */
  @OpenToAll("whoever has the token is the agent")
  public Optional<String> agentOf(String token) {
    return ledger.findToken(hash(token)).map(AgentToken::agent);
  }

  private static byte[] hash(String token) {
    return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
