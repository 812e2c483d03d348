package org.havendesk.recipients.store;

/** By what a recipient finds the person it is told about. */
public enum KnownBy {
  /** The e-mail address, normalised. */
  EMAIL,
  /** The SHA-256 of the normalised e-mail address, in hexadecimal. */
  EMAIL_SHA256
}
