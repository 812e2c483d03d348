package org.havendesk.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.Settings;
import org.havendesk.regulation.Deadline;
import org.havendesk.regulation.Fulfilment;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RecipientKind;
import org.havendesk.regulation.RecordKeeping;
import org.havendesk.regulation.RefusalGround;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.regulation.Residence;
import org.havendesk.regulation.ReviewRule;
import org.havendesk.regulation.Right;
import org.havendesk.rights.store.RightsRequest;

/** The regulations in force where this cluster stands. */
@ApplicationScoped
public class LocalLaw {

  @Inject private Settings settings;
  @Inject private Jurisdictions jurisdictions;
  @Inject private RegulationPacks packs;
  @Inject private Clock clock;

  public Jurisdiction jurisdiction() {
    return jurisdictions.byId(settings.jurisdiction());
  }

  /** The laws in force here, in the order in which the jurisdiction names them. */
  public List<RegulationPack> regulations() {
    return packs.of(jurisdiction());
  }

  /** The rights that people have here, by type, in the order of the packs. */
  public Map<String, Right> rights() {
    Map<String, Right> rights = new LinkedHashMap<>();
    LocalDate today = LocalDate.now(clock.withZone(jurisdiction().timeZone()));
    for (var pack : regulations()) {
      pack.rights()
          .forEach(
              (type, right) -> {
                if (right.isInForceOn(today)) {
                  rights.putIfAbsent(type, right);
                }
              });
    }
    return rights;
  }

  /** What, noted at a person, makes compliance and legal decide together, by name. */
  Map<String, ReviewRule> reviews() {
    Map<String, ReviewRule> reviews = new LinkedHashMap<>();
    regulations().forEach(pack -> pack.reviews().forEach(reviews::putIfAbsent));
    return reviews;
  }

  /** The grounds on which a law lets a right be refused, by name. */
  Map<String, RefusalGround> refusals(String regulation, String type) {
    Map<String, RefusalGround> against = new LinkedHashMap<>();
    packs
        .byId(regulation)
        .refusals()
        .forEach(
            (name, ground) -> {
              if (ground.rights().isEmpty() || ground.rights().contains(type)) {
                against.put(name, ground);
              }
            });
    return against;
  }

  /** The grounds of refusal of every law here, by name. */
  public Map<String, RefusalGround> refusals() {
    Map<String, RefusalGround> all = new LinkedHashMap<>();
    regulations().forEach(pack -> pack.refusals().forEach(all::putIfAbsent));
    return all;
  }

  /** How long a law wants the register of requests to be kept, where it says so. */
  Optional<RecordKeeping> recordsOf(String regulation) {
    return packs.byId(regulation).records();
  }

  /** A law's appeal against a refusal, with the name by which it is asked for. */
  Optional<Map.Entry<String, Right>> appeal(String regulation) {
    return packs.byId(regulation).rights().entrySet().stream()
        .filter(right -> right.getValue().fulfilment() == Fulfilment.APPEAL)
        .findFirst();
  }

  /** When a clock of one law is due that started now. */
  Deadline dueFromNow(String regulation, String clockName, Residence residence) {
    return packs.byId(regulation).due(clockName, OffsetDateTime.now(clock), residence);
  }

  /** The name of a ground of refusal, in a language. */
  public String refusalName(String regulation, String ground, Locale locale) {
    return Optional.ofNullable(packs.byId(regulation).refusals().get(ground))
        .map(known -> known.nameIn(locale))
        .orElse(ground);
  }

  /** A law's reason for an extension in words, in a language. */
  public String extensionReason(String regulation, String reason, Locale locale) {
    return packs.byId(regulation).clocks().values().stream()
        .flatMap(rule -> Optional.ofNullable(rule.reasons().get(reason)).stream())
        .map(words -> words.getOrDefault(locale.getLanguage(), words.get("en")))
        .findFirst()
        .orElse(reason);
  }

  /** Whether the country alone doesn't tell who serves someone. */
  boolean needsRegion(String country) {
    return jurisdictions.needsRegion(country);
  }

  /** The name of a regulation by its id, in a language. */
  public String regulationName(String id, String language) {
    var name = packs.byId(id).name();
    return name.getOrDefault(language, name.get("en"));
  }

  /**
   * What the laws that protect someone living there say of a right, on the day of its use.
   *
   * @param regulation only this one
   * @throws InvalidInput if none of them has the right
   */
  Claim claim(
      String type, Optional<String> regulation, Residence residence, OffsetDateTime received) {
    var here = regulations();
    regulation.ifPresent(
        id -> {
          if (here.stream().noneMatch(pack -> pack.id().equals(id))) {
            throw new InvalidInput(
                "regulation", "This regulation does not apply here.", citations(here));
          }
        });
    var protecting = here.stream().filter(pack -> pack.territory().covers(residence)).toList();
    if (protecting.isEmpty()) {
      throw new InvalidInput(
          "residence.country", "No law here protects people who live there.", citations(here));
    }
    var grants =
        protecting.stream()
            .filter(pack -> regulation.map(pack.id()::equals).orElse(true))
            .flatMap(
                pack ->
                    pack
                        .right(type, pack.dayOf(received, residence))
                        .map(right -> new Claim.Grant(pack, right))
                        .stream())
            .toList();
    if (grants.isEmpty()) {
      throw lacking(type, here);
    }
    return new Claim(grants, residence, received);
  }

  /** What the laws say of a request that was taken in. */
  Claim claimOf(RightsRequest request) {
    return claim(
        request.type(),
        Optional.empty(),
        Residence.of(request.country(), request.region().orElse(null)),
        request.receivedAt().atOffset(ZoneOffset.UTC));
  }

  /** The clocks of a request that was taken in, counted anew with what happened since. */
  List<ExplainedClock> clocksOf(RightsRequest request) {
    return claimOf(request).clocks(request.extendedAt().isPresent(), request.daysWaited());
  }

  /** Which kinds of recipients the laws here have told once this request is granted. */
  Set<RecipientKind> toldOf(RightsRequest request) {
    var residence = Residence.of(request.country(), request.region().orElse(null));
    Set<RecipientKind> kinds = EnumSet.noneOf(RecipientKind.class);
    regulations().stream()
        .filter(pack -> pack.territory().covers(residence))
        .flatMap(pack -> Optional.ofNullable(pack.rights().get(request.type())).stream())
        .flatMap(right -> right.tells().stream())
        .forEach(tells -> kinds.addAll(tells.kinds()));
    return kinds;
  }

  /** Whom the laws here protect is told with the law. */
  String citations() {
    return citations(regulations());
  }

  private static String citations(List<RegulationPack> laws) {
    return laws.stream()
        .map(pack -> pack.citation() + ": " + pack.territory().who().get("en"))
        .collect(Collectors.joining("; "));
  }

  private InvalidInput lacking(String type, List<RegulationPack> here) {
    return here.stream()
        .flatMap(pack -> Optional.ofNullable(pack.rights().get(type)).stream())
        .findFirst()
        .flatMap(
            right ->
                right
                    .inForce()
                    .map(
                        days ->
                            new InvalidInput("type", "In force " + days + ".", right.citation())))
        .orElseGet(
            () ->
                new InvalidInput(
                    "type",
                    "There is no such right here; there are " + rights().keySet() + ".",
                    here.stream().map(RegulationPack::citation).collect(Collectors.joining("; "))));
  }
}
