package org.havendesk.rights.store;

/** How a closed request ended. */
public enum Outcome {
  /** The copy was made. */
  EXPORTED,
  /** Everything was destroyed. */
  ERASED,
  /** The choice was recorded and holds. */
  RECORDED,
  /** There was nothing about this address. */
  NOTHING_HELD,
  /** A colleague did what was asked. */
  DONE_BY_HAND,
  /** Refused, with reasons sent to the person. */
  REFUSED,
  /** Not done: the person had everything erased meanwhile. */
  SUPERSEDED,
  /** Taken back by who asked. */
  REVOKED
}
