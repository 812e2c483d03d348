package org.havendesk.anchors.store;

/** Why a checkpoint has not been anchored. */
public enum AnchorProblem {
  /** It could not be reached. */
  UNREACHABLE,
  /** Its address is one to which nothing may be sent. */
  FORBIDDEN_ADDRESS,
  /** It said no, or something that is no answer. */
  REFUSED,
  /** What it answered does not verify against the roots that are trusted. */
  UNTRUSTED,
  /** A file that the settings name is missing, can't be read, or can be read by others. */
  MISCONFIGURED,
  /** The account can't pay for a transaction. */
  NO_FUNDS,
  /** The account sent something else in the transaction's place; it begins anew. */
  REPLACED
}
