package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.FreshlyProven;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PersonView;
import org.havendesk.people.SamePeople;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.rights.store.CoveredRecords;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/** Where an officer decides which linked records a request covers. */
@Stateless
@Guarded
public class LinkedRecords {

  private static final int LONGEST = 400;

  @Inject private RightsRequests requests;
  @Inject private RecordsOfRequest records;
  @Inject private CoveredRecords covered;
  @Inject private SamePeople same;
  @Inject private PeopleDesk people;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** How a record stands to a request. */
  public enum State {
    /** Its address was proven. */
    PROVEN,
    /** It is surely of the same human. */
    COVERED,
    /** It is linked, and nobody has made sure. */
    UNDECIDED,
    /** The request does not cover it. */
    LEFT_OUT
  }

  /** A record, masked. */
  public record Linked(PersonView person, State state) {}

  /** All records that are linked with the person of a request; only theirs if there are none. */
  @Needs(Permission.RIGHTS_READ)
  public List<Linked> of(UUID id) {
    RightsRequest request = find(id);
    Set<UUID> all = new LinkedHashSet<>(records.of(request));
    if (request.status() == RequestStatus.IN_PROGRESS) {
      request.person().map(same::group).ifPresent(all::addAll);
    }
    Set<UUID> sure = records.toBeCovered(request);
    Set<UUID> leftOut = covered.leftOut(id);
    all.addAll(leftOut);
    List<Linked> linked = new ArrayList<>();
    for (UUID record : all) {
      State state = State.UNDECIDED;
      if (request.person().filter(record::equals).isPresent()) {
        state = State.PROVEN;
      } else if (leftOut.contains(record)) {
        state = State.LEFT_OUT;
      } else if (sure.contains(record)) {
        state = State.COVERED;
      }
      linked.add(new Linked(people.view(record), state));
    }
    return List.copyOf(linked);
  }

  /** The requests that wait for an officer's decision. */
  @Needs(Permission.RIGHTS_READ)
  public Set<UUID> asked() {
    return covered.asked();
  }

  /** Whether a request waits for it, for the page where its person follows it. */
  @OpenToAll("says only that care is taken, of an unguessable id")
  public boolean isAsked(UUID request) {
    return covered.isAsked(request);
  }

  /**
   * Makes sure that a linked record is of the person who asks: from now on that counts for every
   * request.
   *
   * @param how in a sentence; sealed beside the log
   * @throws InvalidInput if nothing is said, or the record is erased or no longer linked
   * @throws Stale if the request is no longer open
   */
  @Needs(Permission.RIGHTS_DECIDE)
  @FreshlyProven
  public void confirm(UUID id, UUID record, String how) {
    RightsRequest request = open(id);
    same.confirm(request.person().orElseThrow(), record, id, said(how));
    covered.decide(id, record, true, caller.get().name(), clock.instant());
  }

  /**
   * Leaves a record out of this request: nobody can be sure whose it is.
   *
   * @param why in a sentence; sealed beside the log
   * @throws InvalidInput if nothing is said, or the record is surely the person's
   * @throws Stale if the request is no longer open
   */
  @Needs(Permission.RIGHTS_DECIDE)
  @FreshlyProven
  public void leaveOut(UUID id, UUID record, String why) {
    RightsRequest request = open(id);
    if (!records.undecided(request).contains(record)) {
      throw new InvalidInput("same", "This is decided already.");
    }
    covered.decide(id, record, false, caller.get().name(), clock.instant());
    evidence.record(
        Act.of("rights.record-left-out")
            .about(request.person().orElseThrow())
            .by(caller.get().actor())
            .fact("request", id)
            .details(said(why)));
  }

  private RightsRequest open(UUID id) {
    return requests
        .lock(id)
        .filter(request -> request.status() == RequestStatus.IN_PROGRESS)
        .filter(request -> request.person().isPresent())
        .orElseThrow(() -> new Stale("Request " + id));
  }

  private RightsRequest find(UUID id) {
    return requests.find(id).orElseThrow(() -> new NotFound("request " + id));
  }

  private static String said(String words) {
    if (words == null || words.isBlank() || words.length() > LONGEST) {
      throw new InvalidInput("how", "Say in at most " + LONGEST + " letters how you know.");
    }
    return words.strip();
  }
}
