package org.havendesk.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.Permission;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Stale;
import org.havendesk.rights.store.RequestStatus;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.rights.store.WrongState;

/**
 * More time for an answer, where the law of a request has an extension: once, for one of the law's
 * reasons, and told to the person before the first period is over.
 */
@Stateless
@Guarded
public class Extension {

  @Inject private RightsRequests requests;
  @Inject private LocalLaw law;
  @Inject private Letters letters;
  @Inject private Intake intake;
  @Inject private Clock clock;

  /**
   * What an extension would be.
   *
   * @param due of the answer, if it were taken
   * @param reasons for which the law allows it, by name, in words
   */
  public record Offer(OffsetDateTime due, String citation, Map<String, String> reasons) {}

  /** What an extension would be; empty if the law has none, it was taken, or it is too late. */
  @Needs(Permission.RIGHTS_DECIDE)
  public Optional<Offer> offer(UUID id, Locale locale) {
    var request = requests.find(id).orElseThrow(() -> new NotFound("request " + id));
    if (request.status() != RequestStatus.IN_PROGRESS || request.extendedAt().isPresent()) {
      return Optional.empty();
    }
    var claim = law.claimOf(request);
    long waited = request.daysWaited();
    return extendable(claim, waited)
        .map(
            running -> {
              var longer =
                  claim.clocks(true, waited).get(claim.clocks(false, waited).indexOf(running));
              return new Offer(longer.due(), longer.citation(), reasons(claim, locale));
            });
  }

  /**
   * Takes the extension; the person is told until when, and why.
   *
   * @param reason as {@link #offer} names it
   * @param words more for the person, about this very case
   * @throws InvalidInput if the law has no such reason, or no extension any more
   * @throws Stale if the request is no longer open
   */
  @Needs(Permission.RIGHTS_DECIDE)
  public RightsRequestView take(UUID id, String reason, Optional<String> words) {
    var request = requests.lock(id).orElseThrow(() -> new NotFound("request " + id));
    var locale = Locale.forLanguageTag(request.language());
    var offer =
        offer(id, locale)
            .orElseThrow(
                () ->
                    request.status().isClosed()
                        ? new Stale("Request " + id)
                        : new InvalidInput(
                            "reason", "The law has no extension for this, or it is too late."));
    var lawful = Optional.ofNullable(reason).map(offer.reasons()::get);
    if (lawful.isEmpty()) {
      throw new InvalidInput("reason", "Choose a reason that the law has.");
    }
    try {
      request.extend(
          reason,
          Clocks.write(law.claimOf(request).clocks(true, request.daysWaited())),
          clock.instant());
    } catch (WrongState closedMeanwhile) {
      throw new Stale("Request " + id);
    }
    intake.prove("rights.extended", request);
    var until = "%s (%s).".formatted(Letters.day(offer.due(), locale), offer.citation());
    letters.extended(
        request, until, words.map(more -> lawful.get() + "\n\n" + more).orElse(lawful.get()));
    return RightsRequestView.of(request);
  }

  /** The running clock that could be extended: once it is over, nobody can any more. */
  private Optional<ExplainedClock> extendable(Claim claim, long waited) {
    return claim.clocks(false, waited).stream()
        .filter(running -> claim.extensions().containsKey(running.name()))
        .filter(running -> !running.isOverdueAt(clock.instant()))
        .findFirst();
  }

  private static Map<String, String> reasons(Claim claim, Locale locale) {
    Map<String, String> reasons = new LinkedHashMap<>();
    claim
        .extensions()
        .values()
        .forEach(
            rule ->
                rule.reasons()
                    .forEach(
                        (name, words) ->
                            reasons.putIfAbsent(
                                name, words.getOrDefault(locale.getLanguage(), words.get("en")))));
    return reasons;
  }
}
