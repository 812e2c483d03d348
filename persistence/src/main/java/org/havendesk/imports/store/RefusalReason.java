package org.havendesk.imports.store;

/** Why something in a file does not become a ticket. */
public enum RefusalReason {
  /** It can't be read: broken JSON, a broken mail, or a row with another number of cells. */
  UNREADABLE,
  /** One ticket or mail is larger than any that is read. */
  TOO_LARGE,
  /** There is no number of its own, or none of 1 to 40 letters, digits, dots and hyphens. */
  NO_ID,
  /** There is neither an e-mail address nor a telephone number of its customer. */
  NO_CUSTOMER,
  /** What should be an e-mail address, a country or a language is none. */
  WRONG_CUSTOMER,
  /** A time is missing or can't be read. */
  WRONG_TIME,
  /** Nothing was said in it. */
  EMPTY,
  /** A subject, a message, or what else has a limit is too long. */
  TOO_LONG,
  /** It was deleted or marked as junk there. */
  DELETED,
  /** Another jurisdiction serves its customer. */
  ELSEWHERE,
  /** Its customer has restricted the use of their data. */
  RESTRICTED,
  /** It is an answer in a ticket whose customer was erased here. */
  ERASED,
  /** It could not be stored, again and again. */
  FAILED
}
