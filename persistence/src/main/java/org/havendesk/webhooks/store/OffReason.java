package org.havendesk.webhooks.store;

/** Why nothing is sent to an endpoint. */
public enum OffReason {
  /** A colleague switched it off. */
  COLLEAGUE,
  /** It answered 410: it wants nothing more. */
  GONE,
  /** Nothing was delivered for days. */
  FAILING
}
