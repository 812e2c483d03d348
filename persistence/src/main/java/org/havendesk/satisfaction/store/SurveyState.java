package org.havendesk.satisfaction.store;

/** Where a survey stands. */
public enum SurveyState {
  /** It waits until it is time to ask. */
  DUE,
  /** The person was asked, or may answer without. */
  OPEN,
  /** The person was not asked: they may not be, or were asked lately. */
  SKIPPED,
  /** The person answered. */
  ANSWERED,
  /** The person wants to be asked no more. */
  DECLINED
}
