package org.havendesk.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.havendesk.regulation.Adequacy;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.Residence;
import org.havendesk.regulation.TransferInstrument;
import org.havendesk.regulation.TransferRules;
import org.havendesk.transfers.TransferDecision.Ground;
import org.havendesk.transfers.store.Safeguard;
import org.havendesk.transfers.store.SafeguardKind;

/**
 * One law's view of data that is about to go to a recipient.
 *
 * @param country ISO 3166-1 alpha-2 of the recipient; empty if nobody said
 * @param certified whether it takes part in a scheme that a decision on adequacy asks for
 * @param safeguard what was found last
 * @param fallen whether the law's decision on the country counts no more
 * @param today where the data is
 */
record Crossing(
    RegulationPack law,
    String country,
    boolean certified,
    Optional<Safeguard> safeguard,
    boolean fallen,
    LocalDate today) {

  /** A decision first, then what was agreed; what is agreed and does not hold blocks. */
  TransferDecision decide() {
    if (law.transfers().isEmpty()) {
      return decision(Ground.NO_RULE, law.citation());
    }
    TransferRules rules = law.transfers().get();
    if (country.isEmpty()) {
      return decision(Ground.PLACE_UNKNOWN, rules.citation());
    }
    if (law.territory().covers(Residence.of(country, null))) {
      return decision(Ground.INSIDE, rules.citation());
    }
    Optional<Adequacy> adequacy = Optional.ofNullable(rules.adequacy().get(country));
    Ground without = adequacy.map(this::byAdequacy).orElse(Ground.NOTHING_AGREED);
    if (without.permits()) {
      return decision(without, adequacy.orElseThrow().decision());
    }
    return safeguard
        .map(agreed -> decision(bySafeguard(agreed), citation(rules, agreed)))
        .orElseGet(
            () -> decision(without, adequacy.map(Adequacy::decision).orElse(rules.citation())));
  }

  private Ground byAdequacy(Adequacy adequacy) {
    if (adequacy.inForce().filter(days -> !days.on(today)).isPresent()) {
      return Ground.ADEQUACY_OVER;
    }
    if (fallen) {
      return Ground.ADEQUACY_FALLEN;
    }
    return adequacy.only().isEmpty() || certified ? Ground.ADEQUACY : Ground.NOT_COVERED;
  }

  private Ground bySafeguard(Safeguard agreed) {
    boolean signed =
        agreed.kind() == SafeguardKind.DEROGATION
            || agreed.signedOn().filter(day -> !day.isAfter(today)).isPresent();
    if (!signed || !agreed.protects()) {
      return Ground.NOT_PROTECTED;
    }
    if (agreed.reviewBy().isBefore(today)) {
      return Ground.REVIEW_OVERDUE;
    }
    return agreed.kind() == SafeguardKind.CLAUSES ? Ground.CLAUSES : Ground.DEROGATION;
  }

  private static String citation(TransferRules rules, Safeguard agreed) {
    return Optional.ofNullable(rules.clauses().get(agreed.instrument()))
        .or(() -> Optional.ofNullable(rules.derogations().get(agreed.instrument())))
        .map(TransferInstrument::citation)
        .orElse(rules.citation());
  }

  private TransferDecision decision(Ground ground, String citation) {
    return new TransferDecision(ground, law.id(), citation);
  }
}
