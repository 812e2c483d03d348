package org.havendesk.agents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.havendesk.agents.store.AgentRequest;
import org.havendesk.agents.store.Denial;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.rights.Links;
import org.havendesk.rights.RightsRequestView;
import org.havendesk.rights.Verification;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RequestStatus;

/** Tells where a request stands in the protocol's words. */
@ApplicationScoped
public class Standings {

  @Inject private RegulationPacks packs;
  @Inject private Verification verification;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Of what was sent, with the request that it became, if it became one. */
  Standing of(AgentRequest sent, Optional<RightsRequestView> request) {
    Standing standing =
        request
            .map(
                view ->
                    verification.isAwaited(view.id()) && view.open()
                        ? toBeVerified(view, verificationUrl())
                        : standing(view, packs.byId(view.regulation()), verificationUrl()))
            .orElseGet(() -> unfiled(sent.denial().orElse(Denial.OTHER)));
    Optional<Instant> end =
        request.isPresent()
            ? request.flatMap(RightsRequestView::closedAt)
            : Optional.of(sent.receivedAt());
    return end.map(at -> standing.endedAt(at, clock.instant())).orElse(standing);
  }

  static Standing standing(RightsRequestView view, RegulationPack law, String verificationUrl) {
    Optional<Instant> expectedBy = view.nextClock().map(next -> next.due().toInstant());
    return switch (constant(RequestStatus.class, view.status())) {
      case RECEIVED -> Standing.open(expectedBy);
      case AWAITING_CONFIRMATION -> toBeVerified(view, verificationUrl);
      case IN_PROGRESS -> Standing.inProgress(expectedBy, extension(view, law));
      case COMPLETED, REFUSED, WITHDRAWN ->
          ended(view, constant(Outcome.class, view.outcome().orElseThrow()), law);
      case EXPIRED ->
          Standing.denied(Denial.INSUF_VERIFICATION, "Nobody opened the mailed link in time.");
    };
  }

  // The mailed link has an end; who has opened it and must still show who they are has the clock's.
  private static Standing toBeVerified(RightsRequestView view, String verificationUrl) {
    Optional<Instant> expectedBy = view.nextClock().map(next -> next.due().toInstant());
    Instant linkEnds = view.receivedAt().plus(Links.TO_CONFIRM);
    return Standing.toBeVerified(
        expectedBy,
        view.confirmedAt().flatMap(opened -> expectedBy).orElse(linkEnds),
        verificationUrl);
  }

  private static Standing ended(RightsRequestView view, Outcome outcome, RegulationPack law) {
    return switch (outcome) {
      case EXPORTED -> Standing.fulfilled("A link to the copy was mailed to the person.");
      case ERASED -> Standing.fulfilled("Everything held about the person was destroyed.");
      case RECORDED -> Standing.fulfilled("The choice was recorded and holds.");
      case DONE_BY_HAND -> Standing.fulfilled("It was done, and the person was written to.");
      case NOTHING_HELD -> Standing.denied(Denial.NO_MATCH, "Nothing is held about this address.");
      case REFUSED -> refused(view.refusal().orElseThrow(), law);
      case SUPERSEDED ->
          Standing.denied(Denial.OTHER, "Everything held about the person was destroyed before.");
      case REVOKED -> Standing.revoked();
    };
  }

  private static Standing refused(String ground, RegulationPack law) {
    Denial denial =
        law.dataRightsProtocol()
            .map(spoken -> spoken.denials().get(ground))
            .map(Denial::of)
            .orElse(Denial.OTHER);
    var known = law.refusals().get(ground);
    return Standing.denied(
        denial, known == null ? ground : known.nameIn(Locale.ENGLISH) + ", " + known.citation());
  }

  private static Optional<String> extension(RightsRequestView view, RegulationPack law) {
    return view.extensionReason()
        .map(
            reason ->
                law.clocks().values().stream()
                    .flatMap(rule -> Optional.ofNullable(rule.reasons().get(reason)).stream())
                    .map(words -> words.get(Locale.ENGLISH.getLanguage()))
                    .findFirst()
                    .orElse(reason));
  }

  private static Standing unfiled(Denial denial) {
    return Standing.denied(
        denial,
        switch (denial) {
          case CLAIM_NOT_COVERED -> "The law here gives no such right.";
          case OUTSIDE_JURISDICTION -> "No law that holds here protects this person so.";
          case TOO_MANY_REQUESTS -> "Too many requests for this person lately.";
          case SUSPECTED_FRAUD, INSUF_VERIFICATION, NO_MATCH, OTHER -> "It was not taken in.";
        });
  }

  private String verificationUrl() {
    return settings.link("/privacy/check-mail");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String spelled) {
    return Enum.valueOf(type, spelled.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
