package org.havendesk.witness.store;

/** Whose log is contradicted. */
public enum AlarmSide {
  /** This jurisdiction's: a witness refused it. */
  OUR_LOG,
  /** Another's: the witness here refused it. */
  THEIR_LOG
}
