package org.havendesk.knowledge;

/** How a language of an article stands to its source. */
public enum TranslationState {
  /** It is the source. */
  SOURCE,
  /** It was made from the newest version of the source. */
  UP_TO_DATE,
  /** The source has changed since. */
  OUTDATED,
  /** There is none. */
  MISSING
}
