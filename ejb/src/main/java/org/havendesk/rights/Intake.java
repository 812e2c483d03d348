package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.havendesk.access.Caller;
import org.havendesk.access.CurrentCaller;
import org.havendesk.consent.Choices;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.people.Borders;
import org.havendesk.people.PeopleDesk;
import org.havendesk.people.PermittedUses;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.TooManyRequests;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.regulation.Residence;
import org.havendesk.rights.store.Filing;
import org.havendesk.rights.store.IdentityCheck;
import org.havendesk.rights.store.IdentityChecks;
import org.havendesk.rights.store.Outcome;
import org.havendesk.rights.store.RequestChannel;
import org.havendesk.rights.store.RightsRequest;
import org.havendesk.rights.store.RightsRequests;
import org.havendesk.sealing.store.BlindIndex;

/**
 * Takes requests in, from wherever they come, and treats a customer and a stranger alike: until the
 * mailbox has answered, nobody looks whether the address is known.
 */
@ApplicationScoped
public class Intake {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]{1,64}@[^\\s@<>\",;]{1,255}");
  private static final int PER_ADDRESS_AND_DAY = 5;
  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGEST_DETAILS = 4000;

  @Inject private RightsRequests requests;
  @Inject private IdentityChecks checks;
  @Inject private LocalLaw law;
  @Inject private Borders borders;
  @Inject private PeopleDesk people;
  @Inject private PermittedUses uses;
  @Inject private Choices choices;
  @Inject private BlindIndex index;
  @Inject private Letters letters;
  @Inject private OtherHands others;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * Takes a request in. What the law grants by recording it (an opt-out, a withdrawal) is recorded
   * however often it comes; only its letters have a limit. Any other request has to be confirmed by
   * whoever has the mailbox, and must not become a means to flood it.
   *
   * @throws InvalidInput naming the field
   * @throws TooManyRequests if the address was named too often lately, saying when to try again
   * @throws org.havendesk.people.WrongJurisdiction if another jurisdiction serves the person
   */
  RightsRequest file(NewRightsRequest asked, RequestChannel channel, Optional<String> filedBy) {
    Instant now = clock.instant();
    var residence = residence(asked);
    if (residence.region().isEmpty() && law.needsRegion(residence.country())) {
      throw new InvalidInput("residence.region", "Say in which region of the country.");
    }
    borders.mustBeHere(Optional.of(residence.country()), residence.region());
    Instant received = asked.receivedAt().orElse(now);
    var claim =
        law.claim(
            asked.type(),
            asked.regulation(),
            residence,
            (received.isAfter(now) ? now : received).atOffset(ZoneOffset.UTC));
    if (received.isAfter(now)) {
      throw new InvalidInput(
          "receivedAt",
          "A request can't be received in the future: its time runs from receipt.",
          claim.periodCitation());
    }
    if (claim.fulfilment() == Fulfilment.APPEAL) {
      throw new InvalidInput("type", "The link to appeal is in the letter that refused a request.");
    }
    byte[] hash = hashOf(asked);
    boolean atOnce = claim.fulfilment() == Fulfilment.AT_ONCE;
    Optional<Instant> roomAt = roomAt(hash, claim.fulfilment(), now);
    if (roomAt.isPresent() && !atOnce) {
      throw new TooManyRequests(now, roomAt.get());
    }
    var filing =
        new Filing(
            asked.type(),
            claim.regulation(),
            claim.fulfilment().toString(),
            residence.country(),
            residence.region(),
            language(asked),
            channel,
            filedBy,
            received);
    var clocks = Clocks.write(clocks(claim));
    var request = new RightsRequest(requests.newId(), filing, clocks, now);
    request.writeTo(email(asked), hash);
    asked.details().filter(text -> !text.isBlank()).ifPresent(text -> describe(request, text));
    requests.add(request);
    prove("rights.requested", request);
    begin(request, claim, asked.byAgent());
    return request;
  }

  /**
   * The keyed hash of the address that somebody names.
   *
   * @throws InvalidInput if it is no address
   */
  byte[] hashOf(NewRightsRequest asked) {
    return index.ofEmail(email(asked));
  }

  /** When the address is free for another letter; empty if it is now. */
  private Optional<Instant> roomAt(byte[] hash, Fulfilment way, Instant filedAt) {
    List<String> kinds =
        Arrays.stream(Fulfilment.values())
            .filter(kind -> (kind == Fulfilment.AT_ONCE) == (way == Fulfilment.AT_ONCE))
            .map(Fulfilment::toString)
            .toList();
    List<Instant> lately =
        requests.filedBetween(hash, kinds, filedAt.minus(DAY), filedAt, PER_ADDRESS_AND_DAY);
    return lately.size() < PER_ADDRESS_AND_DAY
        ? Optional.empty()
        : Optional.of(lately.get(lately.size() - 1).plus(DAY));
  }

  /** What the right stops, stops as soon as we know whom it is from, before anybody decides. */
  void stopUses(RightsRequest request) {
    request
        .person()
        .ifPresent(person -> uses.stop(person, request.id(), law.claimOf(request).stops()));
  }

  /** Where the law wants more certainty than a mailbox gives, the person is asked for it. */
  void askForProof(RightsRequest request) {
    request
        .person()
        .flatMap(known -> law.claimOf(request).certainty())
        .ifPresent(
            wanted -> {
              checks.add(new IdentityCheck(request.id(), clock.instant()));
              letters.proveIdentity(request);
            });
  }

  private void begin(RightsRequest request, Claim claim, boolean byAgent) {
    if (claim.maybeVerified()) {
      request.awaitConfirmation();
      letters.askToConfirm(request, byAgent);
    } else if (request.channel() != RequestChannel.PRIVACY_CENTRE) {
      takeUp(request);
    }
    // An address that somebody typed is looked up by a machine later: until then a customer's
    // request takes just the work that a stranger's takes, and no clock can tell them apart.
  }

  /** Where the law forbids to ask who someone is, there is no step at which it could be asked. */
  void takeUp(RightsRequest request) {
    var claim = law.claimOf(request);
    request.accept(personOf(request));
    stopUses(request);
    if (claim.fulfilment() != Fulfilment.AT_ONCE) {
      letters.arrived(request);
      return;
    }
    request.person().ifPresent(person -> choices.endAll(person, claim.ends()));
    record(request, clock.instant());
    byte[] hash = request.addressHash().orElseThrow();
    if (roomAt(hash, claim.fulfilment(), request.filedAt()).isEmpty()) {
      letters.recorded(request);
    }
  }

  private void record(RightsRequest request, Instant now) {
    request.complete(Outcome.RECORDED, now);
    request.prove(prove("rights.recorded", request));
    others.tell(request, Optional.empty());
  }

  /** The person who has the address, looked up on the system's own behalf. */
  Optional<UUID> personOf(RightsRequest request) {
    try (var scope = caller.as(Caller.system("rights"))) {
      return request.address().flatMap(people::findByEmail);
    }
  }

  UUID prove(String kind, RightsRequest request) {
    var act =
        Act.of(kind)
            .by(caller.find().map(Caller::actor).orElse("person:privacy-centre"))
            .fact("request", request.id())
            .fact("type", request.type())
            .fact("regulation", request.regulation())
            .fact("status", request.status().name().toLowerCase(Locale.ROOT));
    request.refusal().ifPresent(ground -> act.fact("ground", ground));
    request.extensionReason().ifPresent(reason -> act.fact("extension", reason));
    request.appealOf().ifPresent(refused -> act.fact("appeal-of", refused));
    request.person().ifPresent(act::about);
    return evidence.record(act);
  }

  private List<ExplainedClock> clocks(Claim claim) {
    try {
      return claim.clocks(false, 0);
    } catch (IllegalArgumentException notInForce) {
      throw new InvalidInput("receivedAt", notInForce.getMessage(), claim.periodCitation());
    }
  }

  private static void describe(RightsRequest request, String text) {
    if (text.length() > LONGEST_DETAILS) {
      throw new InvalidInput("details", "At most " + LONGEST_DETAILS + " characters.");
    }
    request.describe(text.strip());
  }

  private Residence residence(NewRightsRequest asked) {
    if (asked.country() == null || asked.country().isBlank()) {
      throw new InvalidInput(
          "residence.country", "Say in which country the person lives.", law.citations());
    }
    try {
      var residence = Residence.of(asked.country(), asked.region().orElse(null));
      if (residence.region().filter(name -> !name.matches("[A-Z0-9]{1,3}")).isPresent()) {
        throw new InvalidInput(
            "residence.region", "Give the region by the letters after the country (ISO 3166-2).");
      }
      return residence;
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput(
          "residence.country",
          "Give the country by its two letters (ISO 3166-1).",
          law.citations());
    }
  }

  private static String email(NewRightsRequest asked) {
    if (asked.email() == null || !EMAIL.matcher(asked.email().strip()).matches()) {
      throw new InvalidInput("person.email", "This is not an e-mail address.");
    }
    return asked.email().strip();
  }

  private String language(NewRightsRequest asked) {
    var spoken = law.jurisdiction().languages();
    return asked
        .language()
        .map(tag -> Locale.forLanguageTag(tag).getLanguage())
        .filter(spoken::contains)
        .orElse(spoken.get(0));
  }
}
