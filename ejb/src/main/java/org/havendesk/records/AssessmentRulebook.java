package org.havendesk.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havendesk.consent.Purposes;
import org.havendesk.records.store.ImpactAssessment;
import org.havendesk.regulation.AssessmentRules;
import org.havendesk.regulation.AssessmentTrigger;
import org.havendesk.regulation.Deadline;
import org.havendesk.regulation.Jurisdiction;
import org.havendesk.regulation.Purpose;
import org.havendesk.regulation.RegulationPacks;

/** What the laws here say of assessments. A trigger's name is law/trigger. */
@ApplicationScoped
public class AssessmentRulebook {

  /** For laws that name no time: what lasts longer than this is looked at again. */
  private static final Period AT_MOST = Period.ofYears(3);

  @Inject private Purposes purposes;
  @Inject private RegulationPacks packs;
  @Inject private Clock clock;

  /** Everything that speaks for an assessment, by name. */
  public Map<String, AssessmentTrigger> triggers() {
    Map<String, AssessmentTrigger> all = new LinkedHashMap<>();
    laws()
        .forEach(
            (id, rules) ->
                rules.triggers().forEach((name, trigger) -> all.put(id + "/" + name, trigger)));
    return all;
  }

  /** What is known to speak for it, from the purpose itself. */
  Map<String, AssessmentTrigger> knownOf(Purpose purpose) {
    var known = triggers();
    known.values().removeIf(trigger -> !trigger.isMetBy(purpose));
    return known;
  }

  /** Whether these triggers call for an assessment by any law here. */
  boolean callFor(Collection<String> met) {
    return laws().entrySet().stream()
        .anyMatch(law -> law.getValue().callFor(ofLaw(law.getKey(), met)));
  }

  private static List<String> ofLaw(String id, Collection<String> met) {
    return met.stream()
        .filter(name -> name.startsWith(id + "/"))
        .map(name -> name.substring(id.length() + 1))
        .toList();
  }

  boolean knowsConsultation() {
    return laws().values().stream().anyMatch(rules -> rules.consultation().isPresent());
  }

  /** The last day on which an assessment of today may have to be reviewed. */
  LocalDate lastReview() {
    Period longest =
        laws().values().stream()
            .flatMap(rules -> rules.reviewEvery().stream())
            .min(Comparator.comparing(Period::toTotalMonths))
            .orElse(AT_MOST);
    return today().plus(longest);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(here().timeZone()));
  }

  AssessmentView view(ImpactAssessment one) {
    return new AssessmentView(
        one.id(),
        one.purpose(),
        one.number(),
        one.words(),
        callFor(one.words().triggers()),
        one.state(),
        one.author(),
        one.changedAt(),
        one.sentBack(),
        one.outcome(),
        one.decidedBy(),
        one.decidedAt(),
        one.reviewBy(),
        one.reviewBy().filter(day -> day.isBefore(today())).isPresent(),
        one.receipt(),
        one.consultedAt(),
        one.isExtended(),
        one.consultedAt().map(asked -> due(asked, one.isExtended())).orElse(List.of()),
        one.answer(),
        one.holdsBack(),
        one.version());
  }

  private List<Deadline> due(Instant asked, boolean extended) {
    var moment = asked.atZone(here().timeZone()).toOffsetDateTime();
    return packs.of(here()).stream()
        .flatMap(
            law ->
                law
                    .assessments()
                    .flatMap(rules -> extended ? rules.extended() : rules.consultation())
                    .map(name -> law.due(name, moment, here()))
                    .stream())
        .toList();
  }

  private Map<String, AssessmentRules> laws() {
    Map<String, AssessmentRules> laws = new LinkedHashMap<>();
    packs
        .of(here())
        .forEach(law -> law.assessments().ifPresent(rules -> laws.put(law.id(), rules)));
    return laws;
  }

  private Jurisdiction here() {
    return purposes.jurisdiction();
  }
}
