package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.channels.Postbox;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.sealing.PersonalDataHolder;
import org.havendesk.sealing.store.KeyRing;

/**
 * Notes which first letters are out, and takes away what must not stay: unconfirmed requests, old
 * exports, addresses of closed ones.
 */
@Stateless
@Guarded
public class Tidying {

  /** How long a finished export can be fetched. */
  static final Duration EXPORT_KEPT = Duration.ofDays(7);

  /** How long the last letter may wait for a mail server that is down. */
  static final Duration LETTER_WAITS = Duration.ofDays(1);

  private static final int AT_ONCE = 200;

  @Inject private RightsRequests requests;
  @Inject @Any private Instance<PersonalDataHolder> holders;
  @Inject private KeyRing keys;
  @Inject private Postbox postbox;
  @Inject private Intake intake;
  @Inject private LocalLaw law;
  @Inject private Evidence evidence;
  @Inject private Clock clock;

  /** Whoever got our first letter knows that the request arrived. */
  @Needs(Permission.SYSTEM_WORK)
  public void noteAcknowledged() {
    for (var id : requests.lockUnacknowledged(AT_ONCE)) {
      requests
          .find(id)
          .filter(request -> request.lastLetter().filter(postbox::isDelivered).isPresent())
          .ifPresent(request -> request.acknowledge(clock.instant()));
    }
  }

  /** Requests that nobody confirmed expire. */
  @Needs(Permission.SYSTEM_WORK)
  public void expireUnconfirmed() {
    Instant before = clock.instant().minus(Links.TO_CONFIRM);
    for (var id : requests.lockUnconfirmed(before, AT_ONCE)) {
      requests
          .find(id)
          .ifPresent(
              request -> {
                request.expire(clock.instant());
                intake.prove("rights.expired", request);
              });
    }
  }

  /** Exports go after a week. */
  @Needs(Permission.SYSTEM_WORK)
  public void removeOldExports() {
    for (var id : requests.lockOldExports(clock.instant().minus(EXPORT_KEPT), AT_ONCE)) {
      requests.deleteExport(id);
      requests.find(id).ifPresent(RightsRequest::exportRemoved);
    }
  }

  /**
   * Closed requests forget whom they were from, with their key, once the last letter is out. An
   * opt-out keeps the keyed hash of its address: without it nobody could honour it.
   */
  @Needs(Permission.SYSTEM_WORK)
  public void forgetClosed() {
    for (var id : requests.lockUnforgotten(clock.instant(), AT_ONCE)) {
      requests.find(id).filter(this::isLastLetterOut).ifPresent(this::forget);
    }
  }

  /** The register is kept as long as the law of each request wants it, and not longer. */
  @Needs(Permission.SYSTEM_WORK)
  public void shortenRegister() {
    for (var pack : law.regulations()) {
      pack.records()
          .map(rule -> clock.instant().atZone(ZoneOffset.UTC).minusMonths(rule.months()))
          .map(end -> requests.shorten(pack.id(), Fulfilment.AT_ONCE.toString(), end.toInstant()))
          .filter(gone -> gone > 0)
          .ifPresent(
              gone ->
                  evidence.record(
                      Act.of("rights.register-shortened")
                          .by("system:rights")
                          .fact("regulation", pack.id())
                          .fact("requests", gone)));
    }
  }

  private boolean isLastLetterOut(RightsRequest request) {
    Instant patience = clock.instant().minus(LETTER_WAITS);
    return request.lastLetter().map(postbox::isDelivered).orElse(true)
        || request.closedAt().filter(patience::isAfter).isPresent();
  }

  private void forget(RightsRequest request) {
    // What other parts sealed with this request's key: the letters in the outbox.
    holders.forEach(holder -> holder.erase(request.id()));
    request.forget(request.fulfilment().equals(Fulfilment.AT_ONCE.toString()));
    keys.shred(request.id());
  }
}
