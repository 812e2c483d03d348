package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.regulation.RefusalGround;
import org.havendesk.rights.store.IdentityCheck;
import org.havendesk.rights.store.IdentityChecks;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.Position;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.rights.store.WrongState;

/** Where partners and colleagues file requests, and compliance works on them. */
@Stateless
@Guarded
public class RightsDesk {

  @Inject private RightsRequests requests;
  @Inject private IdentityChecks checks;
  @Inject private Intake intake;
  @Inject private Letters letters;
  @Inject private OtherHands others;
  @Inject private Appeals appeals;
  @Inject private RequestPaths paths;
  @Inject private Refusal refusal;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Files a request for a person. Where the law lets us ask, the person still confirms by a mailed
   * link; an opt-out holds at once.
   *
   * @throws InvalidInput naming the field
   * @throws TooManyRequests if the address was named too often lately
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the person
   */
  @Needs(Permission.RIGHTS_WRITE)
  public RightsRequestView file(NewRightsRequest asked) {
    Caller who = caller.get();
    var channel = who.kind() == Caller.Kind.PARTNER ? RequestChannel.API : RequestChannel.DESK;
    return RightsRequestView.of(intake.file(asked, channel, Optional.of(who.name())));
  }

  /** A request with its clocks; partners find only what they filed themselves. */
  @Needs(Permission.RIGHTS_READ)
  public Optional<RightsRequestView> find(UUID id) {
    return requests.find(id).filter(this::isOpenToCaller).map(RightsRequestView::of);
  }

  /** The stations of a request; partners see those of what they filed themselves. */
  @Needs(Permission.RIGHTS_READ)
  public List<RequestPath.Station> path(UUID id) {
    return requests.find(id).filter(this::isOpenToCaller).map(paths::of).orElse(List.of());
  }

  /**
   * Appeals for a person against the refusal of a request that the caller filed, once.
   *
   * @param words what the person says about it
   * @return the appeal, which somebody else decides
   * @throws InvalidInput if the law has no appeal, or its time is over
   */
  @Needs(Permission.RIGHTS_WRITE)
  public RightsRequestView appeal(UUID id, Optional<String> words) {
    var refused = find(id, requests.lock(id).filter(this::isOpenToCaller));
    return appeals
        .file(refused, words)
        .map(RightsRequestView::of)
        .orElseThrow(() -> appeals.impossible(refused));
  }

  /**
   * A page of requests.
   *
   * @param next where the next page begins, for {@link #list}; empty on the last one
   */
  public record Page(List<RightsRequestView> requests, Optional<String> next) {}

  /**
   * Open requests, the one that is due next first; or closed ones, the newest first. Partners get
   * what they filed themselves.
   *
   * @param after where the page begins, as {@link Page#next} says; empty for the first page
   * @param limit how many at most
   */
  @Needs(Permission.RIGHTS_READ)
  public Page list(boolean open, Optional<String> after, int limit) {
    Caller who = caller.get();
    var filedBy = Optional.of(who.name()).filter(name -> who.kind() == Caller.Kind.PARTNER);
    var found = requests.list(open, filedBy, after.flatMap(Position::parse), limit + 1);
    var page = found.stream().limit(limit).toList();
    return new Page(
        page.stream().map(RightsRequestView::of).toList(),
        Optional.of(page)
            .filter(shown -> shown.size() < found.size())
            .map(shown -> shown.get(limit - 1).position().toString()));
  }

  /** What the person said about the request; leaves evidence. */
  @Needs(Permission.RIGHTS_DECIDE)
  public Optional<String> details(UUID id) {
    var request = find(id, requests.find(id));
    request.details().ifPresent(read -> intake.prove("rights.details-read", request));
    return request.details();
  }

  /** The finished export of a request, unmasked, while it is kept; leaves evidence. */
  @Needs(value = Permission.RIGHTS_READ, and = Permission.PERSONAL_DATA_READ)
  public Optional<ExportFile> export(UUID id) {
    return requests
        .find(id)
        .filter(this::isOpenToCaller)
        .filter(RightsRequest::isExportReady)
        .flatMap(this::fetched);
  }

  private boolean isOpenToCaller(RightsRequest request) {
    Caller who = caller.get();
    boolean filedIt =
        request.channel() == RequestChannel.API
            && request.filedBy().equals(Optional.of(who.name()));
    return who.kind() != Caller.Kind.PARTNER || filedIt;
  }

  private Optional<ExportFile> fetched(RightsRequest request) {
    var zip = requests.openExport(request.id());
    zip.ifPresent(read -> intake.prove("rights.export-fetched", request));
    return zip.map(content -> new ExportFile("havendesk-export-" + request.id() + ".zip", content));
  }

  /**
   * Closes a request that a colleague has done by hand; the person is told.
   *
   * @param note what was done, for the person
   * @throws InvalidInput if there is no note, or the person must still show who they are
   * @throws Stale if it is no longer open
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public RightsRequestView complete(UUID id, String note) {
    return complete(id, note, Optional.empty());
  }

  /**
   * The same, with more for the recipients whom the law has told.
   *
   * @param words such as what is right instead of what was wrong
   * @throws Stale if it is no longer open
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public RightsRequestView complete(UUID id, String note, Optional<String> words) {
    if (note == null || note.isBlank()) {
      throw new InvalidInput("note", "Say what was done.");
    }
    return decide(
        id,
        request -> {
          if (checks.find(id).filter(IdentityCheck::isOpen).isPresent()) {
            throw new InvalidInput("identity", "It is not sure yet that this is the person.");
          }
          request.complete(Outcome.DONE_BY_HAND, clock.instant());
          request.prove(intake.prove("rights.completed", request));
          others.tell(request, words);
          letters.done(request, note.strip());
          appeals.takeUpAnew(request);
        });
  }

  /** The grounds on which the law of a request lets it be refused, by name. */
  @Needs(Permission.RIGHTS_DECIDE)
  public Map<String, RefusalGround> groundsAgainst(UUID id) {
    return refusal.grounds(find(id, requests.find(id)));
  }

  /**
   * Refuses a request on a ground that its law has; the person is told which, and where to
   * complain.
   *
   * @param ground as {@link #groundsAgainst} names it
   * @param words more for the person, about this very case
   * @throws Stale if it is no longer open
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public RightsRequestView refuse(UUID id, String ground, Optional<String> words) {
    return decide(id, request -> refusal.refuse(request, ground, words));
  }

  private RightsRequestView decide(UUID id, Consumer<RightsRequest> decision) {
    var request = find(id, requests.lock(id));
    appeals.mustBeSomebodyElse(request);
    try {
      decision.accept(request);
      request.decidedBy(caller.get().name());
    } catch (WrongState closedMeanwhile) {
      throw new Stale("Request " + id);
    }
    return RightsRequestView.of(request);
  }

  private static RightsRequest find(UUID id, Optional<RightsRequest> request) {
    return request.orElseThrow(() -> new NotFound("request " + id));
  }
}
