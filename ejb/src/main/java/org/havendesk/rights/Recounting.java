package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.PackVersions;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.rights.store.MovedClock;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/**
 * Counts the clocks of open requests anew when a pack changed, and writes down what moved. A clock
 * follows the law in both directions; a request whose right the law no longer has keeps the clocks
 * that the person was promised.
 */
@Stateless
@Guarded
public class Recounting {

  private static final int SHOWN = 200;

  @Inject private PackVersions versions;
  @Inject private RegulationPacks packs;
  @Inject private RightsRequests requests;
  @Inject private LocalLaw law;
  @Inject private Evidence evidence;
  @Inject private Clock clock;

  /** A clock that moved. */
  public record Moved(UUID request, String clock, Instant before, Instant after, Instant movedAt) {}

  /** The clocks that moved last, the newest first. */
  @Needs(Permission.RIGHTS_READ)
  public List<Moved> moved() {
    return requests.moved(SHOWN).stream()
        .map(m -> new Moved(m.request(), m.clock(), m.before(), m.after(), m.movedAt()))
        .toList();
  }

  /** The packs' files that can't be believed; what was accepted before is in force instead. */
  @Needs(Permission.RIGHTS_READ)
  public List<RegulationPacks.Fault> faults() {
    return packs.faults();
  }

  /** Counts anew with every version of a pack with which nobody has; once for all instances. */
  @Needs(Permission.SYSTEM_WORK)
  public void countAnew() {
    // Asked first, so that the packs are read and what is new in them is known.
    law.regulations();
    var fresh = versions.lockNew();
    if (fresh.isEmpty()) {
      return;
    }
    requests.forEachOpen(Instant.MAX, this::countAnew);
    for (var version : fresh) {
      versions.recounted(version);
      evidence.record(
          Act.of("law.accepted")
              .by("system:rights")
              .fact("file", version.file())
              .fact("sha256", version.sha256()));
    }
  }

  private void countAnew(RightsRequest request) {
    List<ExplainedClock> counted;
    try {
      counted = law.clocksOf(request);
    } catch (InvalidInput | IllegalArgumentException noSuchRightAnyMore) {
      return;
    }
    Map<String, ExplainedClock> before =
        Clocks.read(request.clocks()).stream()
            .collect(Collectors.toMap(ExplainedClock::name, Function.identity(), (a, b) -> a));
    Instant now = clock.instant();
    for (var after : counted) {
      var known = before.get(after.name());
      if (known != null && !known.due().isEqual(after.due())) {
        var from = known.due().toInstant();
        requests.add(
            new MovedClock(request.id(), after.name(), from, after.due().toInstant(), now));
        evidence.record(
            Act.of("rights.clock-moved")
                .by("system:rights")
                .fact("request", request.id())
                .fact("clock", after.name())
                .fact("before", known.due().toInstant())
                .fact("after", after.due().toInstant()));
      }
    }
    request.recount(Clocks.write(counted));
  }
}
