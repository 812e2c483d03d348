package org.havendesk.words;

import java.util.Set;

/**
 * A word as somebody typed it who looks for it, in no known language.
 *
 * @param forms what it may be in the index, depending on the language of the text
 * @param common whether it is so common in one of the languages that it is left out there
 */
public record TypedWord(Set<String> forms, boolean common) {

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "TypedWord[…]";
  }
}
