package org.havendesk.channels.store;

/** Why a mail lies in quarantine. */
public enum QuarantineReason {
  /** Its format is too broken to be read. */
  MALFORMED,
  /** It names no sender who could be answered. */
  NO_SENDER,
  /** It or its files are larger than what is taken in. */
  TOO_LARGE,
  /** It claims to come from our own address: a loop or a forgery. */
  OWN_MAIL,
  /** Its sender opened too many tickets within an hour: a loop or a flood. */
  TOO_MANY,
  /** It could be read, but taking it in failed. */
  FAILED
}
