package org.havendesk.records.store;

/** How far an assessment is. */
public enum AssessmentState {
  /** Being written. */
  DRAFT,
  /** Waits for somebody else to decide. */
  SUBMITTED,
  /** Decided. */
  DECIDED
}
