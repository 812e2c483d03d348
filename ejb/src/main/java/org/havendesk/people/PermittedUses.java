package org.havendesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.people.store.ProcessingLimit;
import org.havendesk.people.store.ProcessingLimits;
import org.havendesk.regulation.Use;

/**
 * What may be done with a person's data: every use but those that they ended by a right, such as
 * restriction (GDPR 18) or objection (GDPR 21). Read from the database each time, so that a limit
 * holds on every instance as soon as it is set.
 */
@ApplicationScoped
public class PermittedUses {

  @Inject private ProcessingLimits limits;
  @Inject private SamePeople same;
  @Inject private Clock clock;

  /** The uses that have ended for a person, by whichever of their records. */
  public Set<Use> stopped(UUID person) {
    return stopped(Set.of(person)).get(person);
  }

  /** The same of several people. */
  public Map<UUID, Set<Use>> stopped(Collection<UUID> people) {
    Instant now = clock.instant();
    Map<UUID, Set<UUID>> groups = same.groups(people);
    Set<UUID> records = groups.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    Map<UUID, List<ProcessingLimit>> limited =
        records.isEmpty()
            ? Map.of()
            : limits.of(records).stream()
                .filter(limit -> limit.holdsAt(now))
                .collect(Collectors.groupingBy(ProcessingLimit::person));
    return groups.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> uses(each.getValue(), limited)));
  }

  private static Set<Use> uses(Set<UUID> records, Map<UUID, List<ProcessingLimit>> limited) {
    return records.stream()
        .flatMap(record -> limited.getOrDefault(record, List.of()).stream())
        .map(limit -> Use.named(limit.stopped()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Use.class)));
  }

  /** Ends uses from now on, because of a request; those that it ended before stay as they are. */
  public void stop(UUID person, UUID request, Collection<Use> uses) {
    Set<Use> before =
        limits.ofRequest(request).stream()
            .map(limit -> Use.named(limit.stopped()))
            .collect(Collectors.toSet());
    uses.stream()
        .filter(use -> !before.contains(use))
        .map(use -> new ProcessingLimit(person, request, use.toString(), clock.instant()))
        .forEach(limits::add);
  }

  /** Permits again, from a moment on, what a request ended. */
  public void permitAgain(UUID request, Instant from) {
    limits.ofRequest(request).forEach(limit -> limit.endAt(from));
  }

  /** The uses that a request ended and that nobody has lifted yet. */
  public Set<Use> stoppedBy(UUID request) {
    return limits.ofRequest(request).stream()
        .filter(limit -> limit.endsAt().isEmpty())
        .map(limit -> Use.named(limit.stopped()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Use.class)));
  }

  /** When the uses that a request ended are permitted again; empty if nobody lifted that. */
  public Optional<Instant> permittedFrom(UUID request) {
    return limits.ofRequest(request).stream().flatMap(limit -> limit.endsAt().stream()).findFirst();
  }
}
