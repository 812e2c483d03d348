package org.havendesk.redaction;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Telephone numbers that some country's numbering plan gives out. */
final class PhoneNumbers implements Recognizer {

  private static final int MOST_TRIES = 1000;
  private static final int FEWEST_DIGITS = 7;

  /** Where there may be one at all: the library searches slowly, and most words have no digits. */
  private static final Pattern DIGITS =
      Pattern.compile("\\p{Nd}(?:[\\p{Nd}\\s()\\[\\].,/~*–‐‑−-]{0,4}\\p{Nd}){5,}");

  /** So much before belongs to it, such as a plus and a bracket. */
  private static final int BEFORE = 4;

  /** So much after it may be an extension. */
  private static final int AFTER = 16;

  @Override
  public List<Span> find(String text, Hints hints) {
    List<Span> found = new ArrayList<>();
    var places = DIGITS.matcher(text);
    while (places.find()) {
      int from = Math.max(0, places.start() - BEFORE);
      String place = text.substring(from, Math.min(text.length(), places.end() + AFTER));
      // Whatever begins with a plus says its country itself.
      search(text, from, place, "ZZ", 0.95, found);
      hints.dialingRegions().forEach(region -> search(text, from, place, region, 0.75, found));
    }
    return found;
  }

  private static void search(
      String text, int from, String place, String region, double score, List<Span> found) {
    var util = PhoneNumberUtil.getInstance();
    for (var match : util.findNumbers(place, region, PhoneNumberUtil.Leniency.VALID, MOST_TRIES)) {
      int start = from + match.start();
      if (isWritten(match.rawString()) && standsAlone(text, start)) {
        found.add(new Span(start, from + match.end(), PiiType.PHONE_NUMBER, score, "phone"));
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
