package org.havendesk.transfers.store;

/** What can let data go to a country without a decision on adequacy. */
public enum SafeguardKind {
  /** Standard contractual clauses, with an assessment of the transfer (GDPR 46(2)(c)). */
  CLAUSES,
  /** A derogation for the particular case (GDPR 49). */
  DEROGATION
}
