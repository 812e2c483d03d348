package org.havendesk.rights.store;

/** How a request reached us. */
public enum RequestChannel {
  /** The public Privacy Centre. */
  PRIVACY_CENTRE,
  /** A link in one of our mails. */
  MAIL_LINK,
  /** An opt-out preference signal of the person's browser. */
  SIGNAL,
  /** A partner's system. */
  API,
  /** A program of an authorized agent, by the Data Rights Protocol. */
  AGENT,
  /** A colleague on behalf of the customer. */
  DESK
}
