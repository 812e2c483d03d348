package org.havendesk.consent.store;

/** Who made a choice. */
public enum GivenBy {
  /** The person. */
  SELF,
  /** Who has parental responsibility for the person (GDPR 8(1)). */
  PARENT
}
