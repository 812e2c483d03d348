package org.havendesk.regulation;

import java.util.Optional;

/**
 * A duty without a counted period, e.g. "without undue delay".
 *
 * @param inForce when it is law; without it, always
 */
public record Duty(String text, String citation, Confidence confidence, Optional<InForce> inForce) {

  public Duty {
    Required.text(text, "text");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
