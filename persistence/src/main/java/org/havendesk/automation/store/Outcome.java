package org.havendesk.automation.store;

/** What became of a rule that was set off. */
public enum Outcome {
  /** It acted. */
  FIRED,
  /** It did not: it had acted for the same reason before, or too many rules had. */
  CHAIN,
  /** It did not: the customer has restricted the use of their data. */
  RESTRICTED,
  /** It did not: the customer was erased. */
  ERASED,
  /** It did not: what it should do is not possible. */
  REFUSED,
  /** It did not: it had acted so often on this ticket that it was switched off. */
  TOO_OFTEN,
  /** It failed, again and again. */
  FAILED
}
