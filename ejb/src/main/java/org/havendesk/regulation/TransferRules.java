package org.havendesk.regulation;

import java.util.Map;

/**
 * What a law wants before personal data leaves its territory (GDPR 44 to 49).
 *
 * @param adequacy decisions, by ISO 3166-1 alpha-2 of the country
 * @param clauses modules of standard clauses, by name
 * @param derogations for particular cases, by name
 */
public record TransferRules(
    Map<String, Adequacy> adequacy,
    Map<String, TransferInstrument> clauses,
    Map<String, TransferInstrument> derogations,
    String citation,
    Confidence confidence) {

  public TransferRules {
    adequacy = Required.map(adequacy);
    clauses = Required.map(clauses);
    derogations = Required.map(derogations);
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
