package org.havendesk.rights.store;

/** Where a request stands. */
public enum RequestStatus {
  /** Taken in; nobody has looked yet whose it is. */
  RECEIVED,
  /** Whoever has the mailbox must confirm. */
  AWAITING_CONFIRMATION,
  /** Being worked on. */
  IN_PROGRESS,
  /** Granted. */
  COMPLETED,
  /** Not granted, with reasons. */
  REFUSED,
  /** Nobody confirmed in time. */
  EXPIRED,
  /** Ended before it was done: the person had everything erased, or took it back. */
  WITHDRAWN;

  /** Whether nothing more will happen. */
  public boolean isClosed() {
    return switch (this) {
      case RECEIVED, AWAITING_CONFIRMATION, IN_PROGRESS -> false;
      case COMPLETED, REFUSED, EXPIRED, WITHDRAWN -> true;
    };
  }
}
