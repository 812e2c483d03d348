package org.havendesk.fields.web;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.havendesk.platform.InvalidInput;

/**
 * Numbers as a language writes them, without anything between thousands: what is a point before
 * fractions in one language stands between thousands in another.
 *
 * @param mark what stands before fractions
 */
record Numerals(char mark) {

  private static final char POINT = '.';

  static Numerals of(Locale language) {
    return new Numerals(DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
  }

  /** A number as it is kept, written in the language. */
  String written(String kept) {
    return kept.replace(POINT, mark);
  }

  /**
   * What is written in the language, as it is kept.
   *
   * @throws InvalidInput if it has a point where that would stand between thousands
   */
  String read(String written) {
    if (mark != POINT && written.indexOf(POINT) >= 0) {
      throw new InvalidInput("number", "Write no points between thousands.");
    }
    return written.replace(mark, POINT);
  }
}
