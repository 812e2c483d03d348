package org.havendesk.recipients.store;

/** How far telling a recipient has come. */
public enum NoticeState {
  /** Sent again and again until the recipient answers. */
  DUE,
  /** The recipient has answered, or a colleague knows that it heard. */
  ACKNOWLEDGED,
  /** It did not answer in all the time; what it was to be told is destroyed. */
  SILENT
}
