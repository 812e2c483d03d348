package org.havendesk.tickets;

/** What can happen in a ticket that others may want to act on. */
public enum Happening {
  /** The customer wrote for the first time. */
  OPENED,
  /** The customer wrote further. */
  CUSTOMER_WROTE,
  /** Somebody answered, and the answer has left; not if a rule did. */
  ANSWERED,
  /** Something was noted among colleagues. */
  NOTED,
  /** It stands elsewhere. */
  STATUS,
  /** Somebody else has it, or nobody. */
  ASSIGNEE,
  /** It is more or less urgent. */
  PRIORITY,
  /** It has other tags. */
  TAGS,
  /** Another team has it, or none. */
  TEAM
}
