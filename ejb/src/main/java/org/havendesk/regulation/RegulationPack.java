package org.havendesk.regulation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One law as data: whom it protects, its rights, its clocks and the duties without a clock.
 *
 * @param version the day on which the pack was last checked against the law
 * @param proposal why it is not law yet; a jurisdiction can't apply such a pack
 * @param holidays its fixed calendar; without one, that of the country where the person lives
 * @param applicability which organisations it binds; one is enough
 * @param categories of personal data that the law tells apart
 * @param noticeElements what a notice must say
 * @param consentElements what must be said when consent is asked for
 * @param lawfulBases on what the use of personal data can rest
 * @param choicesLink how the way to all choices is named on every page, where it says so
 * @param asking when people may be asked again
 * @param children whose parents consent for them
 * @param certainties degrees to which we must be certain who asks
 * @param transfers what it wants before data leaves its territory, if anything
 * @param assessments when the risks of processing are to be assessed, if it wants that
 * @param metrics figures that must be published
 * @param reviews what, noted at a person, makes compliance and legal decide together
 * @param refusals grounds for which a request may be refused
 * @param dataRightsProtocol how agents' programs speak of it, if they do
 */
public record RegulationPack(
    String id,
    LocalDate version,
    Map<String, String> name,
    String citation,
    Optional<String> proposal,
    Territory territory,
    Optional<String> holidays,
    Map<String, ClockRule> clocks,
    Map<String, Duty> applicability,
    Map<String, Duty> duties,
    Map<String, Right> rights,
    Map<String, Category> categories,
    Map<String, Duty> noticeElements,
    Map<String, Duty> consentElements,
    Map<String, LawfulBasis> lawfulBases,
    Optional<ChoicesLink> choicesLink,
    Optional<Asking> asking,
    Optional<Children> children,
    Map<String, Certainty> certainties,
    Optional<TransferRules> transfers,
    Optional<AssessmentRules> assessments,
    Optional<RecordKeeping> records,
    Map<String, Duty> metrics,
    Map<String, ReviewRule> reviews,
    Map<String, RefusalGround> refusals,
    Optional<DataRightsProtocol> dataRightsProtocol) {

  public RegulationPack {
    Required.text(id, "id");
    Required.present(version, "version");
    name = Required.words(name, "name");
    Required.text(citation, "citation");
    Required.present(territory, "territory");
    holidays.ifPresent(WorkingDays::of);
    clocks = Required.map(clocks);
    applicability = Required.map(applicability);
    duties = Required.map(duties);
    rights = Required.map(rights);
    categories = Required.map(categories);
    noticeElements = Required.map(noticeElements);
    consentElements = Required.map(consentElements);
    lawfulBases = Required.map(lawfulBases);
    certainties = Required.map(certainties);
    metrics = Required.map(metrics);
    reviews = Required.map(reviews);
    refusals = Required.map(refusals);
    for (var right : rights.entrySet()) {
      onlyKnown("the right", right.getKey(), right.getValue().clocks(), "clock", clocks);
      onlyKnown("the right", right.getKey(), right.getValue().ends(), "lawful basis", lawfulBases);
      var certainty = right.getValue().certainty().stream().toList();
      onlyKnown("the right", right.getKey(), certainty, "certainty", certainties);
      var within = right.getValue().within().stream().toList();
      onlyKnown("the right", right.getKey(), within, "clock", clocks);
    }
    for (var review : reviews.entrySet()) {
      onlyKnown("the review", review.getKey(), review.getValue().rights(), "right", rights);
      onlyErasures(review.getKey(), review.getValue(), rights);
    }
    for (var ground : refusals.entrySet()) {
      onlyKnown("the refusal", ground.getKey(), ground.getValue().rights(), "right", rights);
    }
    for (var spoken : dataRightsProtocol.stream().toList()) {
      onlyKnown("the", "dataRightsProtocol", spoken.rights().values(), "right", rights);
      onlyKnown("the", "dataRightsProtocol", spoken.denials().keySet(), "refusal", refusals);
    }
    for (var rules : assessments.stream().toList()) {
      var named = Stream.of(rules.consultation(), rules.extended()).flatMap(Optional::stream);
      onlyKnown("the", "assessments", named.toList(), "clock", clocks);
      for (var trigger : rules.triggers().values()) {
        onlyKnown("a trigger of the", "assessments", trigger.bases(), "lawful basis", lawfulBases);
      }
    }
    for (var clock : clocks.entrySet()) {
      checkExtension(clock.getKey(), clock.getValue(), clocks);
    }
  }

  private static void onlyKnown(
      String what, String name, Collection<String> named, String kind, Map<String, ?> known) {
    for (var each : named) {
      Required.that(
          known.containsKey(each),
          "%s '%s' names a %s '%s' that is not in the pack".formatted(what, name, kind, each));
    }
  }

  private static void onlyErasures(String name, ReviewRule review, Map<String, Right> rights) {
    Required.that(
        review.rights().stream()
            .allMatch(right -> rights.get(right).fulfilment() == Fulfilment.ERASURE),
        "the review '%s' names a right that is no erasure".formatted(name));
  }

  private static void checkExtension(String name, ClockRule rule, Map<String, ClockRule> clocks) {
    rule.extended()
        .ifPresent(
            base ->
                Required.that(
                    clocks.containsKey(base) && clocks.get(base).rule() == rule.rule(),
                    "the clock '%s' extends '%s', which is no clock counted by %s"
                        .formatted(name, base, rule.rule())));
  }

  /** The name of the clock that extends another, if the law has one. */
  public Optional<String> extensionOf(String clockName) {
    return clocks.entrySet().stream()
        .filter(clock -> clock.getValue().extended().equals(Optional.of(clockName)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The right of that type, where the law has it on that day. */
  public Optional<Right> right(String type, LocalDate day) {
    return Optional.ofNullable(rights.get(type)).filter(right -> right.isInForceOn(day));
  }

  /** The calendar day of a moment for someone living there. */
  public LocalDate dayOf(OffsetDateTime moment, Residence residence) {
    return moment.atZoneSameInstant(territory.timeZoneOf(residence).orElseThrow()).toLocalDate();
  }

  /**
   * The clock of that name.
   *
   * @throws IllegalArgumentException if the law has no such period, with what it has instead
   */
  public StatutoryClock clock(String clockName) {
    var rule = clocks.get(clockName);
    if (rule == null) {
      var duty = duties.get(clockName);
      throw new IllegalArgumentException(
          duty == null
              ? "%s has no clock '%s'; it has %s."
                  .formatted(id, clockName, String.join(", ", clocks.keySet()))
              : "%s counts no days for '%s': %s (%s)."
                  .formatted(id, clockName, duty.text(), duty.citation()));
    }
    return new StatutoryClock(id, clockName, rule, rule.extended().map(clocks::get), proposal);
  }

  /**
   * When a clock is due for someone living there.
   *
   * @throws IllegalArgumentException if the law doesn't protect people there, or has no such clock
   */
  public Deadline due(String clockName, OffsetDateTime start, Residence residence) {
    return due(clockName, start, residence, 0);
  }

  /**
   * When a clock is due for someone living there whom we had to ask for more.
   *
   * @param waited whole days until the person answered
   * @throws IllegalArgumentException if the law doesn't protect people there, or has no such clock
   */
  public Deadline due(String clockName, OffsetDateTime start, Residence residence, long waited) {
    var zone =
        territory
            .timeZoneOf(residence)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "%s does not apply in %s.".formatted(id, residence.code())));
    // Reg. 1182/71 and its like speak of the State's holidays: a region's own are no reason to
    // wait.
    var workingDays = WorkingDays.of(holidays.orElse(residence.country()));
    return clock(clockName).due(start, zone, workingDays, waited);
  }

  /** When a clock is due for someone of whom only the jurisdiction is known. */
  public Deadline due(String clockName, OffsetDateTime start, Jurisdiction jurisdiction) {
    var workingDays = WorkingDays.of(holidays.orElse(jurisdiction.holidays()));
    return clock(clockName).due(start, jurisdiction.timeZone(), workingDays);
  }
}
