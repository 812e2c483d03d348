package org.havendesk.rights.store;

/** How a request reached us. */
public enum RequestChannel {
  /** The public Privacy Centre. */
  PRIVACY_CENTRE,
  /** A link in one of our mails. */
  MAIL_LINK,
  /** A partner's system. */
  API,
  /** A colleague on behalf of the customer. */
  DESK
}
