package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.PermittedUses;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.rights.store.JointReviews;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.rights.store.WrongState;

/** Where authorized agents ask for the people who told them to; each sees its own requests only. */
@Stateless
@Guarded
public class AgentDesk {

  @Inject private RightsRequests requests;
  @Inject private JointReviews reviews;
  @Inject private Intake intake;
  @Inject private PermittedUses uses;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Files a request for a person, who still confirms it where the law lets us ask.
   *
   * @throws InvalidInput naming the field
   * @throws TooManyRequests if the address was named too often lately
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the person
   */
  @Needs(Permission.RIGHTS_WRITE)
  public RightsRequestView file(NewRightsRequest asked) {
    var filedBy = Optional.of(caller.get().name());
    return RightsRequestView.of(intake.file(asked, RequestChannel.AGENT, filedBy));
  }

  /** A request that this agent filed. */
  @Needs(Permission.RIGHTS_READ)
  public Optional<RightsRequestView> find(UUID id) {
    return requests.find(id).filter(this::isOwn).map(RightsRequestView::of);
  }

  /**
   * Takes a request back, before the work on it began.
   *
   * @throws Stale if it is too late
   */
  @Needs(Permission.RIGHTS_WRITE)
  public RightsRequestView takeBack(UUID id) {
    var request =
        requests.lock(id).filter(this::isOwn).orElseThrow(() -> new NotFound("request " + id));
    try {
      request.revoke(clock.instant());
    } catch (WrongState tooLate) {
      throw new Stale("Request " + id);
    }
    uses.permitAgain(id, clock.instant());
    reviews
        .find(id)
        .filter(review -> review.closedAt().isEmpty())
        .ifPresent(review -> review.close(clock.instant()));
    request.prove(intake.prove("rights.revoked", request));
    return RightsRequestView.of(request);
  }

  private boolean isOwn(RightsRequest request) {
    return request.channel() == RequestChannel.AGENT
        && request.filedBy().equals(Optional.of(caller.get().name()));
  }
}
