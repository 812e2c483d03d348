package org.havendesk.transfers;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guarded;
import org.havendesk.access.Needs;
import org.havendesk.access.OpenToAll;
import org.havendesk.access.Permission;
import org.havendesk.evidence.Act;
import org.havendesk.evidence.Evidence;
import org.havendesk.platform.Csv;
import org.havendesk.platform.InvalidInput;
import org.havendesk.platform.NotFound;
import org.havendesk.platform.Settings;
import org.havendesk.platform.Spreadsheet;
import org.havendesk.platform.Stale;
import org.havendesk.recipients.store.Recipient;
import org.havendesk.recipients.store.Recipients;
import org.havendesk.regulation.Adequacy;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Jurisdictions;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.regulation.TransferInstrument;
import org.havendesk.transfers.store.FallenAdequacy;
import org.havendesk.transfers.store.Safeguard;
import org.havendesk.transfers.store.SafeguardKind;
import org.havendesk.transfers.store.TransferCount;
import org.havendesk.transfers.store.Transfers;

/** Where officers see what may leave, make it lawful, or stop it. */
@Stateless
@Guarded
public class TransferDesk {

  private static final int LONGEST_REASON = 1000;
  private static final List<String> HEADS =
      List.of(
          "day", "recipient", "country", "flow", "permitted", "ground", "times", "first", "last");

  @Inject private Recipients recipients;
  @Inject private Transfers transfers;
  @Inject private TransferGate gate;
  @Inject private Jurisdictions jurisdictions;
  @Inject private RegulationPacks packs;
  @Inject private Settings settings;
  @Inject private Evidence evidence;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  /**
   * A recipient, and whether data may go to it now.
   *
   * @param purposes for which it gets data, by name; none for all of its kind
   * @param instrument the clauses or the derogation that was recorded last, as the pack names it
   */
  public record View(
      UUID recipient,
      String name,
      String kind,
      String country,
      String purpose,
      List<String> purposes,
      Optional<String> categories,
      Optional<String> contract,
      Optional<String> subProcessors,
      Optional<String> client,
      TransferDecision decision,
      Optional<String> instrument,
      Optional<LocalDate> signedOn,
      Optional<String> findings,
      Optional<LocalDate> reviewBy) {}

  /**
   * A decision on adequacy.
   *
   * @param only whom it covers there, in words
   * @param until its last day
   * @param fallen why it counts no more
   * @param recipients how many are there
   */
  public record AdequacyView(
      String regulation,
      String country,
      String decision,
      Optional<String> only,
      Optional<LocalDate> until,
      Optional<String> fallen,
      long recipients) {}

  /** A recipient as everybody may know it. */
  public record Listed(
      String name,
      String kind,
      String country,
      String purpose,
      Optional<String> categories,
      Optional<String> subProcessors,
      TransferDecision decision) {}

  /** Who gets people's data, where and what for. */
  @OpenToAll("people may know who gets their data")
  public List<Listed> published() {
    return recipients.all().stream()
        .map(
            one ->
                new Listed(
                    one.name(),
                    one.kind(),
                    one.country(),
                    one.purpose(),
                    one.categories(),
                    one.subProcessors(),
                    gate.decide(one)))
        .toList();
  }

  /** Every recipient, by name. */
  @Needs({Permission.TRANSFERS_READ, Permission.RECIPIENTS_MANAGE})
  public List<View> list() {
    return recipients.all().stream().map(this::view).toList();
  }

  /** The laws' decisions on adequacy, by law and country. */
  @Needs({Permission.TRANSFERS_READ, Permission.RECIPIENTS_MANAGE})
  public List<AdequacyView> adequacy(Locale locale) {
    Map<String, FallenAdequacy> fallen = transfers.fallen();
    Map<String, Long> there =
        recipients.all().stream()
            .collect(Collectors.groupingBy(Recipient::country, Collectors.counting()));
    return laws().stream()
        .flatMap(
            law ->
                decisions(law).entrySet().stream()
                    .map(
                        each ->
                            new AdequacyView(
                                law.id(),
                                each.getKey(),
                                each.getValue().decision(),
                                Optional.ofNullable(
                                    each.getValue()
                                        .only()
                                        .getOrDefault(
                                            locale.getLanguage(),
                                            each.getValue().only().get("en"))),
                                each.getValue().inForce().flatMap(days -> days.until()),
                                Optional.ofNullable(
                                        fallen.get(FallenAdequacy.id(law.id(), each.getKey())))
                                    .map(FallenAdequacy::reason),
                                there.getOrDefault(each.getKey(), 0L))))
        .toList();
  }

  /** The clauses or derogations that the laws know, by name, in words. */
  @Needs({Permission.TRANSFERS_READ, Permission.RECIPIENTS_MANAGE})
  public Map<String, String> instruments(SafeguardKind kind, Locale locale) {
    Map<String, String> names = new TreeMap<>();
    known(kind).forEach((name, known) -> names.put(name, known.nameIn(locale)));
    return names;
  }

  /**
   * Records what was found of the transfers to a recipient; it counts from now on, instead of what
   * was found before.
   *
   * @throws InvalidInput naming the field
   * @throws NotFound if there is no such recipient
   */
  @Needs(Permission.TRANSFERS_WRITE)
  public View assess(UUID id, NewSafeguard found) {
    var recipient = recipients.find(id).orElseThrow(() -> new NotFound("recipient " + id));
    var known = known(found.kind());
    if (found.instrument() == null || !known.containsKey(found.instrument())) {
      throw new InvalidInput(
          "instrument", "The laws here know " + String.join(", ", known.keySet()) + ".");
    }
    if (found.reviewBy().isBefore(today())) {
      throw new InvalidInput("reviewBy", "This day is over.");
    }
    var safeguard =
        new Safeguard(id, found.kind(), found.instrument(), caller.get().name(), clock.instant());
    found.signedOn().ifPresent(safeguard::signedOn);
    safeguard.assessed(found.findings(), found.protects(), found.reviewBy());
    transfers.add(safeguard);
    evidence.record(
        Act.of("transfer.assessed")
            .by(caller.get().actor())
            .fact("recipient", id)
            .fact("country", recipient.country())
            .fact("instrument", found.instrument())
            .fact("protects", found.protects())
            .fact("review-by", found.reviewBy()));
    return view(recipient);
  }

  /**
   * Switches a decision on adequacy off, or on again.
   *
   * @param fallen why it counts no more; empty if it counts again
   * @throws InvalidInput if no reason is given
   * @throws NotFound if the law has no such decision
   * @throws Stale if somebody else did it already
   */
  @Needs(Permission.TRANSFERS_WRITE)
  public void decide(String regulation, String country, Optional<String> fallen) {
    if (laws().stream()
        .noneMatch(law -> law.id().equals(regulation) && decisions(law).containsKey(country))) {
      throw new NotFound("decision on " + country);
    }
    var before = transfers.fallen(regulation, country);
    if (before.isPresent() == fallen.isPresent()) {
      throw new Stale("The decision on " + country);
    }
    before.ifPresent(transfers::remove);
    fallen.ifPresent(reason -> transfers.add(fall(regulation, country, reason)));
    evidence.record(
        Act.of(fallen.isPresent() ? "transfer.adequacy-fallen" : "transfer.adequacy-restored")
            .by(caller.get().actor())
            .fact("regulation", regulation)
            .fact("country", country));
  }

  private FallenAdequacy fall(String regulation, String country, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InvalidInput("reason", "Say why, in at most " + LONGEST_REASON + " characters.");
    }
    return new FallenAdequacy(
        regulation, country, reason.strip(), caller.get().name(), clock.instant());
  }

  /** The register of the last twelve months, the newest first. */
  @Needs({Permission.TRANSFERS_READ, Permission.RECIPIENTS_MANAGE})
  public List<TransferCount> register() {
    return transfers.register(today().minusYears(1), today());
  }

  /** The same as CSV, with the recipients' names. */
  @Needs({Permission.TRANSFERS_READ, Permission.RECIPIENTS_MANAGE})
  public String registerAsCsv() {
    return Csv.table(HEADS, rows());
  }

  /** The same as a spreadsheet (Office Open XML). */
  @Needs({Permission.TRANSFERS_READ, Permission.RECIPIENTS_MANAGE})
  public byte[] registerAsSpreadsheet() {
    return Spreadsheet.table("transfers", HEADS, rows());
  }

  private List<? extends List<?>> rows() {
    var known = recipients.all().stream().collect(Collectors.toMap(Recipient::id, each -> each));
    return register().stream()
        .map(
            row ->
                List.of(
                    row.day(),
                    known.get(row.recipient()).name(),
                    known.get(row.recipient()).country(),
                    row.flow(),
                    row.permitted(),
                    row.ground(),
                    row.times(),
                    row.firstAt(),
                    row.lastAt()))
        .toList();
  }

  private View view(Recipient recipient) {
    Optional<Safeguard> found = transfers.safeguardOf(recipient.id());
    return new View(
        recipient.id(),
        recipient.name(),
        recipient.kind(),
        recipient.country(),
        recipient.purpose(),
        recipient.purposes(),
        recipient.categories(),
        recipient.contract(),
        recipient.subProcessors(),
        recipient.client(),
        gate.decide(recipient),
        found.map(Safeguard::instrument),
        found.flatMap(Safeguard::signedOn),
        found.map(Safeguard::findings),
        found.map(Safeguard::reviewBy));
  }

  private Map<String, TransferInstrument> known(SafeguardKind kind) {
    Map<String, TransferInstrument> known = new TreeMap<>();
    laws().stream()
        .flatMap(law -> law.transfers().stream())
        .map(rules -> kind == SafeguardKind.CLAUSES ? rules.clauses() : rules.derogations())
        .forEach(each -> each.forEach(known::putIfAbsent));
    return known;
  }

  private static Map<String, Adequacy> decisions(RegulationPack law) {
    return law.transfers().map(rules -> rules.adequacy()).orElse(Map.of());
  }

  private List<RegulationPack> laws() {
    return packs.of(jurisdiction());
  }

  private Jurisdiction jurisdiction() {
    return jurisdictions.byId(settings.jurisdiction());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(jurisdiction().timeZone()));
  }
}
