package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.people.PersonSeparated;
import org.havendesk.people.SamePeople;
import org.havendesk.rights.store.CoveredRecords;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.sealing.store.KeyRing;

/**
 * Which records of a human a request covers. Whoever asks has proven one address; a link that a
 * colleague made by likeness alone could be wrong, and a copy would then tell one human's data to
 * another. So only confirmed links count, and as long as there are others somebody decides first.
 */
@ApplicationScoped
public class RecordsOfRequest {

  private static final String BY_LINK = "system:rights";

  @Inject private CoveredRecords covered;
  @Inject private RightsRequests requests;
  @Inject private SamePeople same;
  @Inject private RightsWork work;
  @Inject private KeyRing keys;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** The record whose address was proven, and all others that the request covers. */
  Set<UUID> of(RightsRequest request) {
    Set<UUID> all = new LinkedHashSet<>();
    request.person().ifPresent(all::add);
    covered.covered(request.id()).stream().filter(keys::isAlive).forEach(all::add);
    return all;
  }

  /** The same, as it would be if the work began now. */
  Set<UUID> toBeCovered(RightsRequest request) {
    Set<UUID> all = of(request);
    request.person().map(same::confirmed).ifPresent(all::addAll);
    all.removeAll(covered.leftOut(request.id()));
    return all;
  }

  /** The records of which nobody has decided yet whether the request covers them. */
  Set<UUID> undecided(RightsRequest request) {
    Set<UUID> open = new LinkedHashSet<>();
    request.person().map(same::group).ifPresent(open::addAll);
    open.removeAll(toBeCovered(request));
    open.removeAll(covered.leftOut(request.id()));
    return open;
  }

  /** Asks a colleague if something is undecided, or else fixes what the request covers. */
  boolean mustWait(RightsRequest request) {
    Set<UUID> open = undecided(request);
    open.forEach(record -> covered.ask(request.id(), record));
    if (open.isEmpty()) {
      Set<UUID> all = toBeCovered(request);
      request.person().ifPresent(all::remove);
      all.removeAll(covered.covered(request.id()));
      all.forEach(record -> covered.decide(request.id(), record, true, BY_LINK, clock.instant()));
    }
    return !open.isEmpty();
  }

  /**
   * Takes a record that goes out of the copies of whoever else's they are.
   *
   * @return how many pieces of copies were removed
   */
  int takeOut(UUID person) {
    return covered.covering(person).stream()
        .flatMap(id -> requests.find(id).stream())
        .filter(request -> !RightsData.isErasureAtWork(request))
        .mapToInt(
            request -> {
              covered.remove(request.id(), person);
              request.exportOutdated();
              return requests.deleteExport(request.id());
            })
        .sum();
  }

  /** Copies that cover these people may name somebody who was erased. */
  void outdateCopies(Collection<UUID> people) {
    people.stream()
        .flatMap(person -> covered.covering(person).stream())
        .flatMap(id -> requests.find(id).stream())
        .filter(RightsRequest::isExportReady)
        .forEach(RightsRequest::exportOutdated);
  }

  /** What was told of one human to another ends at once: the copy is made anew without it. */
  void keepApart(@Observes PersonSeparated apart) {
    Set<UUID> torn = new LinkedHashSet<>(covered.removeFrom(apart.ones(), apart.others()));
    torn.addAll(covered.removeFrom(apart.others(), apart.ones()));
    try (var scope = caller.as(Caller.system("rights"))) {
      torn.stream()
          .flatMap(id -> requests.find(id).stream())
          .filter(RightsRequest::isExportReady)
          .forEach(
              request -> {
                request.exportOutdated();
                requests.flush();
                work.makeAnew(request.id());
              });
    }
  }
}
