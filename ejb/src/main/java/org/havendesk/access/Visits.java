package org.havendesk.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.store.StaffVisit;
import org.havendesk.access.store.StaffVisits;
import org.havendesk.platform.NotFound;

/** Where a colleague is signed in, and how to end it from elsewhere. */
@Stateless
@Guarded
public class Visits {

  /** Who did nothing for so long is signed out anyway. */
  private static final Duration SHOWN = Duration.ofMinutes(30);

  @Inject private StaffVisits visits;
  @Inject private Event<StaffAct> acts;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * A visit as its colleague sees it.
   *
   * @param client browser and system
   */
  public record View(UUID id, String client, Instant beganAt, Instant lastSeen) {}

  /** Notes that a visit begins. */
  @OpenToAll("signing in is what one does before one is known")
  public UUID begin(String login, String client) {
    return begin(login, client, Optional.empty());
  }

  /**
   * Notes that a visit begins.
   *
   * @param session the provider's, with which it ends
   */
  @OpenToAll("signing in is what one does before one is known")
  public UUID begin(String login, String client, Optional<String> session) {
    Instant now = clock.instant();
    visits.forget(login, now.minus(Duration.ofDays(1)));
    var visit = new StaffVisit(UUID.randomUUID(), login, client, now);
    session.ifPresent(visit::belongsTo);
    visits.add(visit);
    return visit.id();
  }

  /** Notes that something was done in a visit. */
  @OpenToAll("notes the time of the caller's own visit")
  public void seen(UUID id) {
    visits
        .find(id)
        .filter(visit -> visit.login().equals(caller.get().name()))
        .ifPresent(visit -> visit.seen(clock.instant()));
  }

  /** The caller's own visits, the one used last first. */
  @OpenToAll("tells of nothing but the caller's own visits")
  public List<View> own() {
    return visits.of(caller.get().name(), clock.instant().minus(SHOWN)).stream()
        .map(v -> new View(v.id(), v.client(), v.beganAt(), v.lastSeen()))
        .toList();
  }

  /**
   * Ends one of the caller's own visits, on every instance at once.
   *
   * @throws NotFound if it is over already
   */
  @OpenToAll("ends nothing but the caller's own visits")
  public void end(UUID id) {
    String login = caller.get().name();
    if (!visits.end(login, id)) {
      throw new NotFound("such visit");
    }
    acts.fire(new StaffAct("staff.visit-ended", caller.get().actor(), login));
  }
}
