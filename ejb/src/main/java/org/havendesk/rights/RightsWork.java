package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.sealing.PersonalDataHolder;
import org.havendesk.sealing.store.KeyRing;
import org.havendesk.tickets.OthersTickets;

/**
 * The steps of exports and erasures, each a transaction that can be repeated. Whoever works on a
 * request holds a lease on it; if the server dies, the lease runs out and another goes on.
 */
@Stateless
@Guarded
public class RightsWork {

  /** How long a worker is believed to be alive after its last step. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 5;
  private static final int RECEIVED_AT_ONCE = 100;
  private static final List<String> BY_JOB =
      List.of(Fulfilment.EXPORT.toString(), Fulfilment.ERASURE.toString());

  @Inject private RightsRequests requests;
  @Inject @Any private Instance<PersonalDataHolder> holders;
  @Inject private Reviews reviews;
  @Inject private RecordsOfRequest records;
  @Inject private OthersTickets others;
  @Inject private Letters letters;
  @Inject private OtherHands hands;
  @Inject private Intake intake;
  @Inject private Evidence evidence;
  @Inject private KeyRing keys;
  @Inject private Clock clock;

  /** A request that this worker has taken on. */
  public record Task(UUID request, UUID worker, Fulfilment fulfilment) {}

  /** What was typed into the Privacy Centre and needs nobody's confirmation. */
  @Needs(Permission.SYSTEM_WORK)
  public List<UUID> received() {
    return requests.received(RECEIVED_AT_ONCE);
  }

  /** Takes up one of them, unless another server was faster. */
  @Needs(Permission.SYSTEM_WORK)
  public void takeUp(UUID id) {
    requests
        .lock(id)
        .filter(request -> request.status() == RequestStatus.RECEIVED)
        .ifPresent(intake::takeUp);
  }

  /** Takes on what waits, or what a dead worker left; strangers are answered at once. */
  @Needs(Permission.SYSTEM_WORK)
  public List<Task> takeOn() {
    return requests.lockWaiting(BY_JOB, clock.instant(), AT_ONCE).stream()
        .map(id -> requests.find(id).orElseThrow())
        .filter(this::isAboutSomeone)
        .filter(request -> !records.mustWait(request))
        .filter(request -> !reviews.mustWait(request.id()))
        .map(
            request -> {
              var worker = UUID.randomUUID();
              request.lease(worker, clock.instant(), LEASE);
              return new Task(request.id(), worker, fulfilment(request));
            })
        .toList();
  }

  private boolean isAboutSomeone(RightsRequest request) {
    if (request.person().filter(keys::isAlive).isPresent()) {
      return true;
    }
    request.complete(Outcome.NOTHING_HELD, clock.instant());
    request.prove(intake.prove("rights.nothing-held", request));
    letters.nothingHeld(request);
    return false;
  }

  private static Fulfilment fulfilment(RightsRequest request) {
    return Fulfilment.named(request.fulfilment());
  }

  /** Collects everything from every holder and keeps it sealed with the person's key. */
  @Needs(Permission.SYSTEM_WORK)
  public void collect(UUID id, UUID worker) {
    held(id, worker)
        .filter(request -> !request.isExportReady())
        .ifPresent(
            request -> {
              writeCopy(request);
              request.exported();
              goOn(request, worker, 80);
            });
  }

  private void writeCopy(RightsRequest request) {
    var person = request.person().orElseThrow();
    var archive = new Archive(requests.exportWriter(request.id(), person));
    for (var record : records.of(request)) {
      sections().values().forEach(h -> h.export(record, archive.section(h.section())));
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("request", request.id().toString());
    about.put("right", request.type());
    about.put("regulation", request.regulation());
    about.put("madeAt", clock.instant());
    archive.finish(about, Locale.forLanguageTag(request.language()));
  }

  /** Copies that named somebody who was erased since. */
  @Needs(Permission.SYSTEM_WORK)
  public List<UUID> outdated() {
    return requests.outdatedExports();
  }

  /** Makes a copy anew, unless another server was faster or it is no longer kept. */
  @Needs(Permission.SYSTEM_WORK)
  public void makeAnew(UUID id) {
    requests
        .lock(id)
        .filter(RightsRequest::isExportStale)
        .filter(request -> request.person().filter(keys::isAlive).isPresent())
        .ifPresent(
            request -> {
              requests.deleteExport(id);
              writeCopy(request);
              request.exported();
              intake.prove("rights.export-made-anew", request);
            });
  }

  /** Tells the person that the copy is ready, and closes the request, in one. */
  @Needs(Permission.SYSTEM_WORK)
  public void announce(UUID id, UUID worker) {
    held(id, worker)
        .ifPresent(
            request -> {
              request.complete(Outcome.EXPORTED, clock.instant());
              request.prove(intake.prove("rights.exported", request));
              letters.exportReady(request);
            });
  }

  /**
   * Takes the person out of the next of other people's messages.
   *
   * @param after number of the last message that was looked at
   * @return the same to go on with; empty once all were looked at
   */
  @Needs(Permission.SYSTEM_WORK)
  public OptionalLong forgetElsewhere(UUID id, UUID worker, long after) {
    var request = held(id, worker);
    if (request.isEmpty()) {
      return OptionalLong.empty();
    }
    var walked = others.takeOut(records.of(request.get()), after);
    Map<String, Integer> found = new LinkedHashMap<>();
    found.put("mention", walked.changed());
    found.put("mentioning_file", walked.removed());
    found.put("unreadable_file", walked.unreadable().size());
    found.values().removeIf(count -> count == 0);
    request.get().hasErased(found);
    // Their copies of everything named the person too.
    requests.outdateExports(walked.people());
    records.outdateCopies(walked.people());
    goOn(request.get(), worker, 5);
    return walked.more() ? OptionalLong.of(walked.last()) : OptionalLong.empty();
  }

  /** The parts of the system that hold personal data, in a fixed order. */
  @Needs(Permission.SYSTEM_WORK)
  public List<String> parts() {
    return List.copyOf(sections().keySet());
  }

  /** Erases what one part of the system holds. */
  @Needs(Permission.SYSTEM_WORK)
  public void erase(UUID id, UUID worker, String part) {
    held(id, worker)
        .ifPresent(
            request -> {
              var all = parts();
              for (var record : records.of(request)) {
                request.hasErased(sections().get(part).erase(record));
              }
              goOn(request, worker, 90 * (all.indexOf(part) + 1) / all.size());
            });
  }

  /**
   * Ends an erasure in one transaction: the key, then once more every holder for what came
   * meanwhile, the evidence and the last letter. The letter lies in the outbox under the request's
   * own key: had the server died before the commit, nothing of this would have happened; after it,
   * the letter still goes out, although the person's key is gone.
   */
  @Needs(Permission.SYSTEM_WORK)
  public void finishErasure(UUID id, UUID worker) {
    held(id, worker)
        .ifPresent(
            request -> {
              var all = records.of(request);
              // First the keys: this waits for who is writing, and nobody can write any more.
              all.forEach(keys::shred);
              all.forEach(person -> eraseAgain(request, person));
              request.complete(Outcome.ERASED, clock.instant());
              var acts = all.stream().map(person -> evidence.record(erasure(request, person)));
              request.prove(acts.toList().get(0));
              hands.tell(request, Optional.empty());
              letters.erased(request);
            });
  }

  private void eraseAgain(RightsRequest request, UUID person) {
    sections().values().forEach(holder -> request.hasErased(holder.erase(person)));
    mustBeEmpty(person);
  }

  /** Looks once more: nothing may be left that a holder could still take away. */
  private void mustBeEmpty(UUID person) {
    sections()
        .forEach(
            (section, holder) -> {
              if (holder.erase(person).values().stream().anyMatch(rows -> rows > 0)) {
                throw new IllegalStateException("Something is left in " + section);
              }
            });
  }

  private static Act erasure(RightsRequest request, UUID person) {
    var act =
        Act.of("person.erased")
            .by("system:rights")
            .fact("person", person)
            .fact("request", request.id())
            .fact("regulation", request.regulation())
            .fact("key", "destroyed")
            .fact("read-again", "nothing left");
    request.erased().forEach((table, rows) -> act.fact("erased." + table, rows));
    return act;
  }

  private void goOn(RightsRequest request, UUID worker, int percent) {
    request.advance(percent);
    request.lease(worker, clock.instant(), LEASE);
  }

  // A worker whose lease went to another finds nothing to do.
  private Optional<RightsRequest> held(UUID id, UUID worker) {
    return requests.lock(id).filter(request -> request.isLeasedBy(worker));
  }

  private Map<String, PersonalDataHolder> sections() {
    Map<String, PersonalDataHolder> sections = new TreeMap<>();
    holders.forEach(holder -> sections.put(holder.section(), holder));
    return sections;
  }
}
