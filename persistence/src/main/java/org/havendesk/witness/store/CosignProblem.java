package org.havendesk.witness.store;

/** Why a witness has not cosigned the newest checkpoint. */
public enum CosignProblem {
  /** It could not be reached. */
  UNREACHABLE,
  /** Its address is one to which nothing may be sent. */
  FORBIDDEN_ADDRESS,
  /** It does not know this log. */
  UNKNOWN_LOG,
  /** It does not trust the key that signs this log. */
  UNTRUSTED_KEY,
  /** It finds that the checkpoint contradicts one that it cosigned. */
  INCONSISTENT,
  /** It has cosigned a longer log than there is now. */
  LOG_SHRUNK,
  /** What it answered is no cosignature by the key that it was introduced with. */
  FALSE_COSIGNATURE,
  /** It answered with an HTTP status that the protocol does not know. */
  UNEXPECTED_ANSWER
}
