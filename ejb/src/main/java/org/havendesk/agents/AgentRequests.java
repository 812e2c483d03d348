package org.havendesk.agents;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.agents.store.AgentLedger;
import org.havendesk.agents.store.AgentRequest;
import org.havendesk.agents.store.Denial;
import org.havendesk.platform.Stale;
import org.havendesk.rights.AgentDesk;
import org.havendesk.rights.RightsRequestView;

/** What agents sent, each with the request that it became; the caller is the agent. */
@Stateless
@Guarded
public class AgentRequests {

  private static final int AT_ONCE = 5;

  @Inject private AgentLedger ledger;
  @Inject private AgentDesk desk;
  @Inject private Applicable applicable;
  @Inject private Standings standings;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** What became of a message that this agent sent before. */
  @Needs(Permission.RIGHTS_READ)
  public Optional<ExerciseStatus> earlier(byte[] messageHash) {
    return ledger.findMessage(messageHash).filter(this::isOwn).map(this::status);
  }

  /**
   * Files what an agent asks for, or denies it where no law here gives it.
   *
   * @throws org.havendesk.platform.InvalidInput naming the field
   * @throws org.havendesk.platform.TooManyRequests if the address was named too often lately
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the person
   */
  @Needs(Permission.RIGHTS_WRITE)
  public ExerciseStatus file(Exercise exercise, byte[] messageHash) {
    var found = applicable.to(exercise);
    var sent = sent(exercise, messageHash);
    if (found.denial().isPresent()) {
      return kept(sent.denied(found.denial().get()), exercise);
    }
    var filed = desk.file(exercise.asked(found.type(), found.regulation()));
    return kept(sent.became(filed.id()), exercise);
  }

  /** Denies what was asked for. */
  @Needs(Permission.RIGHTS_WRITE)
  public ExerciseStatus deny(Exercise exercise, byte[] messageHash, Denial reason) {
    return kept(sent(exercise, messageHash).denied(reason), exercise);
  }

  /**
   * Where a request stands.
   *
   * @throws Refused if this agent sent no such request
   */
  @Needs(Permission.RIGHTS_READ)
  public ExerciseStatus status(UUID id) {
    return status(own(id));
  }

  /** Requests of which their agents must be told; who gets them must tell within the lease. */
  @Needs(Permission.SYSTEM_WORK)
  public List<StatusCall> changed() {
    Instant now = clock.instant();
    return ledger.lockToLookAt(now, AT_ONCE).stream().flatMap(sent -> news(sent, now)).toList();
  }

  private Stream<StatusCall> news(AgentRequest sent, Instant now) {
    var status = asItsAgent(sent);
    if (status.essence().equals(sent.told())) {
      sent.lookAgainAt(now.plus(StatusCall.LOOK));
      return Stream.empty();
    }
    sent.lookAgainAt(now.plus(StatusCall.LEASE));
    return Stream.of(new StatusCall(sent.id(), sent.statusCallback().orElseThrow(), status));
  }

  private ExerciseStatus asItsAgent(AgentRequest sent) {
    var agent = Caller.partner(sent.agent(), Set.of(Permission.RIGHTS_READ));
    try (var scope = caller.as(agent)) {
      return status(sent);
    }
  }

  /** Notes whether an agent was told. */
  @Needs(Permission.SYSTEM_WORK)
  public void called(StatusCall call, boolean heard) {
    Instant now = clock.instant();
    ledger
        .find(call.request())
        .ifPresent(
            sent -> {
              if (heard) {
                var next = Optional.of(now.plus(StatusCall.LOOK));
                sent.hasTold(call.status().essence(), next.filter(any -> !call.status().isFinal()));
              } else {
                sent.hasFailed(StatusCall.pause(sent.tries()).map(now::plus));
              }
            });
  }

  /**
   * Takes a request back.
   *
   * @throws Refused if this agent sent no such request, or it is too late
   */
  @Needs(Permission.RIGHTS_WRITE)
  public ExerciseStatus revoke(UUID id) {
    var sent = own(id);
    UUID filed = sent.request().orElseThrow(AgentRequests::tooLate);
    if (!standings.of(sent, desk.find(filed)).state().equals(Standing.State.REVOKED)) {
      try {
        desk.takeBack(filed);
      } catch (Stale closedOrBegun) {
        throw tooLate();
      }
    }
    return status(sent);
  }

  /** Keeps it; the answer tells the agent all there is for now. */
  private ExerciseStatus kept(AgentRequest sent, Exercise exercise) {
    var status = status(ledger.add(sent));
    exercise
        .statusCallback()
        .filter(url -> !status.isFinal())
        .ifPresent(url -> sent.callBack(url, status.essence(), clock.instant()));
    return status;
  }

  private AgentRequest sent(Exercise exercise, byte[] messageHash) {
    return new AgentRequest(
        caller.get().name(), exercise.agentRequestId(), messageHash, clock.instant());
  }

  // 2.02.1: what another agent sent and what nobody sent is answered alike.
  private AgentRequest own(UUID id) {
    return ledger
        .find(id)
        .filter(this::isOwn)
        .orElseThrow(() -> Refused.forbidden("You sent no such request."));
  }

  private boolean isOwn(AgentRequest sent) {
    return sent.agent().equals(caller.get().name());
  }

  private ExerciseStatus status(AgentRequest sent) {
    Optional<RightsRequestView> request = sent.request().flatMap(desk::find);
    return ExerciseStatus.of(sent, standings.of(sent, request));
  }

  private static Refused tooLate() {
    return Refused.tooLate("The request is closed, or the work on it has begun.");
  }
}
