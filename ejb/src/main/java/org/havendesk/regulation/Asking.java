package org.havendesk.regulation;

import java.time.Period;

/**
 * When people may be asked for a consent that they refused or withdrew.
 *
 * @param againAfter how long they are left in peace
 */
public record Asking(Period againAfter, String citation, Confidence confidence) {

  public Asking {
    Required.present(againAfter, "againAfter");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
