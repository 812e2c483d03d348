package org.havendesk.consent.store;

/** By which way a choice came. */
public enum ConsentSource {
  /** By a link in a mail to the person. */
  MAIL_LINK,
  /** By a partner's system. */
  PARTNER,
  /** By a colleague, as the person told. */
  DESK,
  /** By the banner on a web page, of a visitor whom nobody knows. */
  BANNER,
  /** By a right that the person used, such as the withdrawal of all consent. */
  RIGHT,
  /** By no one: its time was over. */
  TIME
}
