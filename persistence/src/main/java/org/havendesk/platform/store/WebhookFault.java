package org.havendesk.platform.store;

/** Why a webhook got no answer. */
public enum WebhookFault {
  /** The name leads nowhere, or where nothing may be sent. */
  FORBIDDEN,
  /** Nobody listens there. */
  REFUSED,
  /** The certificate doesn't hold, or TLS could not be spoken. */
  TLS,
  /** It took too long. */
  TIMED_OUT,
  /** The connection broke off. */
  BROKEN
}
