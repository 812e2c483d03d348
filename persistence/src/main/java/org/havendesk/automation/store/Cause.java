package org.havendesk.automation.store;

/** What sets a rule off. */
public enum Cause {
  /** A customer wrote for the first time. */
  OPENED,
  /** The customer wrote further. */
  CUSTOMER_WROTE,
  /** A colleague's answer has left. */
  ANSWERED,
  /** The ticket stands elsewhere. */
  STATUS,
  /** Somebody else has it, or nobody. */
  ASSIGNEE,
  /** It is more or less urgent. */
  PRIORITY,
  /** It has other tags. */
  TAGS,
  /** Another team has it, or none. */
  TEAM,
  /** It has stood where it stands for so long. */
  IN_STATUS,
  /** The customer has not written for so long. */
  SINCE_CUSTOMER,
  /** The customer has waited for an answer for so long. */
  UNANSWERED,
  /** Nobody has done anything for so long. */
  SINCE_CHANGE;

  /** Whether it is time that passes. */
  public boolean isTimed() {
    return compareTo(IN_STATUS) >= 0;
  }
}
