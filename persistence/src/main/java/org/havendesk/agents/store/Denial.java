package org.havendesk.agents.store;

import java.util.Arrays;
import java.util.Locale;

/** Why a request is denied (Data Rights Protocol 1.0, 3.02). */
public enum Denial {
  /** Believed to be fraudulent. */
  SUSPECTED_FRAUD,
  /** The person could not be verified, or did not confirm in time. */
  INSUF_VERIFICATION,
  /** Nothing is held about this person. */
  NO_MATCH,
  /** The law gives no such right. */
  CLAIM_NOT_COVERED,
  /** The law does not protect this person, or does not hold here. */
  OUTSIDE_JURISDICTION,
  /** More requests than must be processed. */
  TOO_MANY_REQUESTS,
  /** Anything else. */
  OTHER;

  /** As the protocol spells it. */
  public String spelled() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason that the protocol spells so.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Denial of(String spelled) {
    return Arrays.stream(values())
        .filter(denial -> denial.spelled().equals(spelled))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no reason of denial '" + spelled + "'."));
  }
}
