package org.havendesk.records.store;

/** What was decided on an assessment. */
public enum Outcome {
  /** No law here calls for more. */
  NOT_NEEDED,
  /** The risk is acceptable with the measures. */
  PROCEED,
  /** A high risk is left: the authority is consulted first. */
  CONSULT,
  /** Nothing is processed for this purpose. */
  STOP
}
