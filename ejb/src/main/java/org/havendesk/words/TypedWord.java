package org.havendesk.words;

import java.util.Set;

/**
 * A word as somebody typed it who looks for it, in no known language.
 *
 * @param word in every form that it may have in the index, depending on the language of the text
 * @param common whether it is so common in one of the languages that it is left out there
 */
public record TypedWord(Word word, boolean common) {

  /** What it may be in the index. */
  public Set<String> forms() {
    return word.forms();
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "TypedWord[…]";
  }
}
