package org.havendesk.consent.store;

/** What an entry of the ledger says happened. */
public enum ConsentAct {
  /** A yes that still has to be confirmed by a link in the person's own mail. */
  REQUESTED,
  /** A yes. */
  GIVEN,
  /** A no to a question. */
  REFUSED,
  /** A no to what was allowed before. */
  WITHDRAWN,
  /** The time for which a yes was given is over. */
  EXPIRED
}
