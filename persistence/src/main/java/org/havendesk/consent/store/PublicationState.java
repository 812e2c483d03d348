package org.havendesk.consent.store;

/** How far a text is. */
public enum PublicationState {
  /** Being written. */
  DRAFT,
  /** Waits for somebody else to approve what it says in law. */
  SUBMITTED,
  /** May be published. */
  APPROVED,
  /** What people read now. */
  PUBLISHED,
  /** What people read before. */
  SUPERSEDED
}
