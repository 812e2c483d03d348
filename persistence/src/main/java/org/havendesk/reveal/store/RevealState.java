package org.havendesk.reveal.store;

/** How far it came. */
public enum RevealState {
  /** Somebody else has to agree first. */
  ASKED,
  /** Somebody else agreed; it can be shown for a while. */
  APPROVED,
  /** Somebody else did not agree. */
  DECLINED,
  /** It was shown. */
  SHOWN
}
