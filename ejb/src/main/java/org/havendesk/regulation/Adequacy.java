package org.havendesk.regulation;

import java.util.Map;
import java.util.Optional;

/**
 * A decision that a third country protects personal data well enough (GDPR 45).
 *
 * @param decision its number
 * @param only whom it covers there, by language; empty if everybody
 */
public record Adequacy(
    String decision, Map<String, String> only, Optional<InForce> inForce, Confidence confidence) {

  public Adequacy {
    Required.text(decision, "decision");
    only = only == null ? Map.of() : Required.words(only, "only");
    Required.present(confidence, "confidence");
  }
}
