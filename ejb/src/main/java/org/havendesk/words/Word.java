package org.havendesk.words;

/**
 * A word where it stands in a text.
 *
 * @param form in lower case, folded and stemmed: what two spellings of it have in common
 * @param start in UTF-16 code units, as Java counts
 * @param end exclusive
 */
public record Word(String form, int start, int end) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Word[" + start + "–" + end + "]";
  }
}
