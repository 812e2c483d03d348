package org.havendesk.fields.store;

/** What can stand in a field. */
public enum FieldKind {
  /** A few words. */
  TEXT,
  /** A number, also with a fraction. */
  NUMBER,
  /** A calendar day. */
  DATE,
  /** One of a list. */
  CHOICE,
  /** Yes or no. */
  YES_NO
}
