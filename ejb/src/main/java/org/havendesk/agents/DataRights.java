package org.havendesk.agents;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Permission;
import org.havendesk.agents.store.Denial;
import org.havendesk.people.WrongJurisdiction;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.TooManyRequests;

/** The calls of the protocol (2.0): finds out which agent calls, opens its message, acts for it. */
@ApplicationScoped
public class DataRights {

  private static final Set<Permission> OF_AGENTS =
      Set.of(Permission.RIGHTS_READ, Permission.RIGHTS_WRITE);

  @Inject private TrustedAgents trusted;
  @Inject private AgentTokens tokens;
  @Inject private AgentRequests requests;
  @Inject private SignedMessages messages;
  @Inject private Homes homes;
  @Inject private CurrentCaller caller;

  /**
   * Gives an agent a token for a signed message (2.05).
   *
   * @param id as the address names it
   * @throws Refused if any check fails
   */
  public String register(String id, byte[] body) {
    var agent = trusted.find(id).orElseThrow(DataRights::untrusted);
    var claims = messages.open(body, agent, trusted.business());
    Exercise.mustBeOurVersion(claims);
    return tokens.renew(agent.id(), claims.time("issued-at").orElseThrow());
  }

  /**
   * Tells whether a token is this agent's (2.06).
   *
   * @throws Refused if it is not
   */
  public void mustBe(String id, Optional<String> token) {
    if (!agent(token).id().equals(id)) {
      throw Refused.forbidden("The token is another agent's.");
    }
  }

  /**
   * Takes a request in (2.01). The same message again is answered with what became of it.
   *
   * @throws Refused if any check fails
   */
  public ExerciseStatus exercise(Optional<String> token, byte[] body) {
    var agent = agent(token);
    var claims = messages.open(body, agent, trusted.business());
    var exercise = Exercise.read(claims, agent.name(), homes);
    byte[] hash = SignedMessages.hash(body);
    return as(agent, () -> requests.earlier(hash).orElseGet(() -> filedOrDenied(exercise, hash)));
  }

  private ExerciseStatus filedOrDenied(Exercise exercise, byte[] hash) {
    try {
      return requests.file(exercise, hash);
    } catch (WrongJurisdiction servedElsewhere) {
      return requests.deny(exercise, hash, Denial.OUTSIDE_JURISDICTION);
    } catch (TooManyRequests forThisAddress) {
      return requests.deny(exercise, hash, Denial.TOO_MANY_REQUESTS);
    } catch (InvalidInput wrong) {
      throw Refused.malformed(wrong.getMessage());
    } catch (EJBException failed) {
      // The same message may have come twice at once: the database keeps only one of the two.
      return requests.earlier(hash).orElseThrow(() -> failed);
    }
  }

  /**
   * Where a request stands (2.02).
   *
   * @throws Refused if the agent sent no such request
   */
  public ExerciseStatus status(Optional<String> token, UUID id) {
    var agent = agent(token);
    return as(agent, () -> requests.status(id));
  }

  /**
   * Takes a request back (2.04).
   *
   * @throws Refused if any check fails, or it is too late
   */
  public ExerciseStatus revoke(Optional<String> token, UUID id, byte[] body) {
    var agent = agent(token);
    // The person's reason is read by nobody here, so it is not kept.
    messages.openBrief(body, agent, trusted.business());
    return as(agent, () -> requests.revoke(id));
  }

  private ServiceDirectory.Agent agent(Optional<String> token) {
    String id = token.flatMap(tokens::agentOf).orElseThrow(Refused::unknown);
    return trusted.find(id).orElseThrow(DataRights::untrusted);
  }

  private <T> T as(ServiceDirectory.Agent agent, Supplier<T> work) {
    try (var scope = caller.as(Caller.partner(agent.id(), OF_AGENTS))) {
      return work.get();
    }
  }

  private static Refused untrusted() {
    return Refused.forbidden("This agent is not in the service directory.");
  }
}
