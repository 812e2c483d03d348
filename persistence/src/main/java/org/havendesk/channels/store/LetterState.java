package org.havendesk.channels.store;

/** How far a letter has come. */
public enum LetterState {
  /** Written, waiting to be sent. */
  QUEUED,
  /** Handed to the mail server. */
  SENT,
  /** Given up: refused for good, or the last attempt failed. */
  FAILED
}
