package org.havendesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
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
    Instant now = clock.instant();
    return same.group(person).stream()
        .flatMap(record -> limits.of(record).stream())
        .filter(limit -> limit.holdsAt(now))
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
