package org.havendesk.redaction;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;

/** Telephone numbers that some country's numbering plan gives out. */
final class PhoneNumbers implements Recognizer {

  private static final int MOST_TRIES = 1000;
  private static final int FEWEST_DIGITS = 7;

  @Override
  public List<Span> find(String text, Hints hints) {
    List<Span> found = new ArrayList<>();
    // Whatever begins with a plus says its country itself.
    search(text, "ZZ", 0.95, found);
    hints.dialingRegions().forEach(region -> search(text, region, 0.75, found));
    return found;
  }

  private static void search(String text, String region, double score, List<Span> found) {
    var util = PhoneNumberUtil.getInstance();
    for (var match : util.findNumbers(text, region, PhoneNumberUtil.Leniency.VALID, MOST_TRIES)) {
      if (isWritten(match.rawString()) && standsAlone(text, match.start())) {
        found.add(new Span(match.start(), match.end(), PiiType.PHONE_NUMBER, score, "phone"));
      }
    }
  }

  /** Not the end of INV-2026-000123 or #100482. */
  private static boolean standsAlone(String text, int start) {
    int before = start == 0 ? ' ' : text.codePointBefore(start);
    return !Character.isLetterOrDigit(before) && "-#_/.".indexOf(before) < 0;
  }

  /** An order's number is as long: without a plus or grouping it needs to begin with a nought. */
  private static boolean isWritten(String raw) {
    return Checksums.digits(raw).length() >= FEWEST_DIGITS
        && (raw.startsWith("0") || raw.startsWith("+") || raw.matches(".*\\d[^\\d].*"));
  }
}
