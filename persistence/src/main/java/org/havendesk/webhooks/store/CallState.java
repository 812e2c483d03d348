package org.havendesk.webhooks.store;

/** How far a call has come. */
public enum CallState {
  /** To be sent, for the first time or again. */
  WAITING,
  /** The other side has acknowledged it. */
  DELIVERED,
  /** Nobody acknowledged it in all the time. */
  FAILED
}
