package org.havendesk.words;

import java.util.Collection;
import java.util.Set;

/**
 * A word where it stands in a text.
 *
 * @param forms in lower case, folded and stemmed: what two spellings of it have in common; several
 *     if nobody knows in which language it is
 * @param start in UTF-16 code units, as Java counts
 * @param end exclusive
 */
public record Word(Set<String> forms, int start, int end) {

  /** A word in a language that is known. */
  public static Word of(String form, int start, int end) {
    return new Word(Set.of(form), start, end);
  }

  /** Whether it is one of these. */
  public boolean isAny(Collection<String> others) {
    return forms.stream().anyMatch(others::contains);
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Word[" + start + "–" + end + "]";
  }
}
