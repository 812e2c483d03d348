package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PermittedUses;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.regulation.Use;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;

/**
 * Granted restrictions and objections, and how they end: the person is told first (GDPR 18(3)), and
 * has some days to ask for it again.
 */
@Stateless
@Guarded
public class Restrictions {

  /** Between the letter and the end of a restriction; the law names no period, this one is ours. */
  public static final Duration NOTICE = Duration.ofDays(3);

  @Inject private RightsRequests requests;
  @Inject private PermittedUses uses;
  @Inject private PeopleDesk people;
  @Inject private Letters letters;
  @Inject private Intake intake;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /** The uses that a request ended and that nobody has lifted. */
  @Needs(Permission.RIGHTS_READ)
  public Set<Use> stoppedBy(UUID id) {
    return uses.stoppedBy(id);
  }

  /** When a lifted restriction ends or ended; empty if nobody lifted it. */
  @Needs(Permission.RIGHTS_READ)
  public Optional<Instant> endOf(UUID id) {
    return uses.permittedFrom(id);
  }

  /** Whether a request was granted by hand and still stops something. */
  @Needs(Permission.RIGHTS_DECIDE)
  public boolean mayLift(UUID id) {
    return requests.find(id).filter(this::isLiftable).isPresent();
  }

  /**
   * Lifts what a granted request stopped, after {@link #NOTICE}; the person is told at once.
   *
   * @return when it ends
   * @throws Stale if there is nothing to lift any more
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public Instant lift(UUID id) {
    var request = requests.lock(id).orElseThrow(() -> new NotFound("request " + id));
    if (!isLiftable(request)) {
      throw new Stale("Request " + id);
    }
    Instant end = clock.instant().plus(NOTICE);
    uses.permitAgain(id, end);
    intake.prove("rights.restriction-lifted", request);
    var person = request.person().orElseThrow();
    var locale = Locale.forLanguageTag(request.language());
    addressOf(person)
        .ifPresent(
            email ->
                letters.lifted(
                    request, person, email, Letters.day(end.atOffset(ZoneOffset.UTC), locale)));
    return end;
  }

  private boolean isLiftable(RightsRequest request) {
    // What the law grants at once, the person alone takes back.
    return request.outcome().equals(Optional.of(Outcome.DONE_BY_HAND))
        && !uses.stoppedBy(request.id()).isEmpty();
  }

  private Optional<String> addressOf(UUID person) {
    try (var scope = caller.as(Caller.system("rights"))) {
      return people.addressOf(person);
    }
  }
}
